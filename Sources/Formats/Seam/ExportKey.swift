// SPDX-License-Identifier: Apache-2.0

/// What opens an encrypted export: a key file's bytes, or a passphrase as typed. Never printed, never in a report.
package struct ExportKey: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The bytes as a typed passphrase: UTF-8 without a line end.
  package var passphrase: String {
    var text = bytes[...]
    while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  package var description: String { "a key of \(bytes.count) bytes" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
