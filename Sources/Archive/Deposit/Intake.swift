// SPDX-License-Identifier: Apache-2.0
import Records

/// What is sealed before anything is read: the facts of a deposit and the tag by which a repeat is known.
struct Intake: Sendable, Hashable {
  var facts: DepositFacts
  /// HMAC-SHA256 of the original under the dedupe key, 32 bytes.
  var dedupeTag: [UInt8]
  /// Declared format, "" for none.
  var format: String
  /// Salt of the commitment to the original in the "received" entry, 32 bytes.
  var contentSalt: [UInt8]

  func encoded() -> [UInt8] {
    var out = ByteWriter()
    FactsCoding.write(facts, to: &out)
    out.write(dedupeTag)
    out.write(format)
    out.write(contentSalt)
    return out.bytes
  }

  init(facts: DepositFacts, dedupeTag: [UInt8], format: String, contentSalt: [UInt8]) {
    (self.facts, self.dedupeTag, self.format, self.contentSalt) = (facts, dedupeTag, format, contentSalt)
  }

  init(_ bytes: [UInt8]) throws {
    self = try bytes.withUnsafeBytes { raw in
      var input = ByteReader(raw)
      return Intake(
        facts: try FactsCoding.facts(&input), dedupeTag: try input.data(), format: try input.text(),
        contentSalt: try input.data())
    }
  }
}
