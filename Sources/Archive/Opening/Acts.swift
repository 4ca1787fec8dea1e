// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Vault

extension Act {
  /// A record's proof was made.
  static let proved = Act("proved")!  // spelled as acts are
  /// The wrapped keys were copied out.
  static let keysExported = Act("keysExported")!  // spelled as acts are
}

/// The ledger entries of the archive's acts: ids, counts and commitments, never a name (docs/ledger-format.md).
enum Acts {
  static func founded(archive: ArchiveID, details: SealedObject, at time: Instant) throws -> Entry {
    try entry(.founded, time, [.hex("archive", archive.bytes)] + object("details", details))
  }

  /// `content` commits to the original's bytes under the salt in the sealed intake; `whole` to all that was handed in,
  /// where items or conversations of it are not in the original.
  static func received(_ sealed: SealedOriginal, _ request: DepositRequest, at time: Instant) throws -> Entry {
    try entry(
      .received, time,
      [.hex("deposit", sealed.intake.facts.id.bytes), .digest("content", sealed.content)] + cut(request)
        + object("original", sealed.original) + object("intake", sealed.sheet))
  }

  private static func cut(_ request: DepositRequest) -> [EntryField] {
    guard let whole = request.whole.flatMap({ Digest($0) }) else { return [] }
    let leftOut = UInt64(request.conversationsLeftOut)
    return [.digest("whole", whole), .count("withheld", UInt64(request.withheldItems)), .count("leftOut", leftOut)]
  }

  static func filed(
    _ deposit: DepositID, _ outcome: FilingRun.Outcome, _ request: DepositRequest, at time: Instant
  ) throws -> Entry {
    let report = outcome.report
    var fields: [EntryField] = [
      .hex("deposit", deposit.bytes), .count(Entry.recordsKey, UInt64(outcome.records)),
      .digest(Entry.rootKey, outcome.root), .count("messages", UInt64(report.messages)),
      .count("events", UInt64(report.events)), .count("notices", UInt64(report.notices)),
    ]
    fields += cut(request)
    fields += object("filing", outcome.filing)
    if let attachments = outcome.attachments { fields += object("attachments", attachments) }
    if let aids = outcome.aids { fields += object("aids", aids) }
    return try entry(.filed, time, fields)
  }

  static func notFiled(_ deposit: DepositID, at time: Instant) throws -> Entry {
    try entry(.notFiled, time, [.hex("deposit", deposit.bytes)])
  }

  static func presentedAgain(_ deposit: DepositID, at time: Instant) throws -> Entry {
    try entry(.presentedAgain, time, [.hex("deposit", deposit.bytes)])
  }

  /// An act whose particulars (a query, the ids shown) are sealed in `details`; where several acts share one object,
  /// `place` says which are this one's.
  static func act(
    _ act: Act, count: Int, details: SealedObject, place: Int? = nil, at time: Instant
  ) throws -> Entry {
    let place = place.map { [EntryField.count("place", UInt64($0))] } ?? []
    return try entry(act, time, [.count("count", UInt64(count))] + place + object("details", details))
  }

  static func plain(_ act: Act, count: Int, at time: Instant) throws -> Entry {
    try entry(act, time, [.count("count", UInt64(count))])
  }

  static func object(_ name: String, _ object: SealedObject) -> [EntryField] {
    [.hex(name, object.id.bytes), .hex(name + "Sha256", object.ciphertextSHA256)]
  }

  static func entry(_ act: Act, _ time: Instant, _ fields: [EntryField]) throws -> Entry {
    var random = SystemRandomNumberGenerator()
    let milliseconds = UInt64(max(0, time.milliseconds))
    return try Entry(act, salt: Salt(using: &random), time: milliseconds, fields: fields)
  }
}
