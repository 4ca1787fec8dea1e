// SPDX-License-Identifier: Apache-2.0

/// How far something is; `value` of `total`, or only that it goes on when `value` is nil.
package func progressBar(_ label: String, id: String, value: Int?, of total: Int = 100) -> HTML {
  element("div", .class("progress")) {
    element("label", Attribute("for", id)) { label }
    element(
      "progress", .id(id), Attribute("max", String(total)), Attribute("value", value.map(String.init))
    ) { value.map { "\($0) of \(total)" } ?? "" }
  }
}
