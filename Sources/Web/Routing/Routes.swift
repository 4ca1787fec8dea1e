// SPDX-License-Identifier: Apache-2.0

/// Every route of the door. A topic's routes stand in `Routes+topic.swift` and are named here once.
package enum Routes {
  package static var all: [Route] {
    assets + signing + walk
  }
}
