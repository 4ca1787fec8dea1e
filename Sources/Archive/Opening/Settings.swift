// SPDX-License-Identifier: Apache-2.0
import Records

/// What the authority declared when it founded its archive; sealed, and named by the first ledger entry.
package struct Settings: Sendable, Hashable {
  /// The public authority whose archive this is.
  package let authority: String
  /// IANA zone of the authority: assumed for exports that name none.
  package let timeZone: String
  /// Whether people and messages here are made up: then anybody may sign in as anybody. Fixed when the archive is made.
  package let isDemonstration: Bool

  package init(authority: String, timeZone: String, isDemonstration: Bool = false) {
    self.authority = authority
    self.timeZone = timeZone
    self.isDemonstration = isDemonstration
  }

  func encoded() -> [UInt8] {
    var out = ByteWriter()
    out.write(authority)
    out.write(timeZone)
    out.write(byte: isDemonstration ? 1 : 0)
    return out.bytes
  }

  init(_ bytes: [UInt8]) throws {
    self = try bytes.withUnsafeBytes { raw in
      var input = ByteReader(raw)
      return Settings(
        authority: try input.text(), timeZone: try input.text(), isDemonstration: try input.byte() == 1)
    }
  }
}
