// SPDX-License-Identifier: Apache-2.0

/// The media type an object was sealed under, such as `application/zip`: part of what its key is bound to.
package struct MediaType: Sendable, Hashable, CustomStringConvertible {
  /// Longest media type a key record holds, in bytes; the longest registered one has under 100.
  package static let longest = 166

  package let text: String

  /// Takes 1 to 166 bytes of visible ASCII.
  package init(_ text: String) throws {
    let isVisible = text.utf8.allSatisfy { (0x20...0x7e).contains($0) }
    guard isVisible, (1...Self.longest).contains(text.utf8.count) else {
      throw VaultError(
        .unsupported, "A media type is 1 to \(Self.longest) visible ASCII characters.",
        remedy: "Use application/octet-stream.")
    }
    self.text = text
  }

  var bytes: [UInt8] { Array(text.utf8) }

  package var description: String { text }
}
