// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What a name and an address must be.
extension Office {
  static func check(name: String) throws {
    if name.isEmpty { throw Objection("name", "Enter a name") }
    if name.utf8.count > 200 { throw Objection("name", "Enter a name of at most 200 letters") }
  }

  /// One `@`, a domain with a dot, nothing that could end a line of mail; RFC 5321 allows 254 bytes.
  static func check(address: String) throws {
    let bytes = Array(address.utf8)
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = bytes.allSatisfy { $0 > 0x20 && $0 != 0x7f && $0 != 0x2c && $0 != 0x3b && $0 != 0x3c && $0 != 0x3e }
    guard isPlain, bytes.count <= 254, parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
      !parts[1].hasPrefix("."), !parts[1].hasSuffix(".")
    else { throw Objection("address", "Enter an e-mail address like name@example.gov.uk") }
  }
}
