// SPDX-License-Identifier: Apache-2.0

/// Says on every page of a flow that this is done for somebody else; nothing when it is not.
@HTMLBuilder package func actingFor(_ principal: String?) -> HTML {
  if let principal {
    element("p", .class("acting")) {
      "You are handing in for "
      element("strong") { principal }
      "."
    }
  }
}
