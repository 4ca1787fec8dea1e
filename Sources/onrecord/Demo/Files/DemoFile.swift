// SPDX-License-Identifier: Apache-2.0

/// A file inside an export.
struct DemoFile: Sendable {
  let name: String
  let bytes: [UInt8]

  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  init(_ name: String, text: String) {
    self.init(name, Array(text.utf8))
  }
}
