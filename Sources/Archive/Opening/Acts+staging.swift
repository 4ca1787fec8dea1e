// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Vault

/// Acts on what waits to be filed.
extension Act {
  /// An upload or a mail is whole in staging.
  static let staged = Act("staged")!  // spelled as acts are
  /// Something staged was destroyed unfiled: taken back, or its time was over.
  static let discarded = Act("discarded")!  // spelled as acts are
  static let expired = Act("expired")!  // spelled as acts are
  /// What was withheld from a filed deposit was destroyed with its keys.
  static let withheldDestroyed = Act("withheldDestroyed")!  // spelled as acts are
  /// Mail from somebody unknown was given to a person.
  static let claimed = Act("claimed")!  // spelled as acts are
  /// A withheld or discarded part went into escrow.
  static let escrowed = Act("escrowed")!  // spelled as acts are
  /// Those who may open what goes into escrow were named.
  static let adjudicatorsNamed = Act("adjudicatorsNamed")!  // spelled as acts are
  static let escrowApproved = Act("escrowApproved")!  // spelled as acts are
  static let escrowOpened = Act("escrowOpened")!  // spelled as acts are
  static let escrowSeen = Act("escrowSeen")!  // spelled as acts are
  /// From now on nothing that touches a person, conversation or dates is discarded.
  static let preservationPlaced = Act("preservationPlaced")!  // spelled as acts are
  static let preservationLifted = Act("preservationLifted")!  // spelled as acts are
  /// A marking of SECRET or above was found.
  static let quarantined = Act("quarantined")!  // spelled as acts are
  static let quarantineSeen = Act("quarantineSeen")!  // spelled as acts are
  static let quarantineSettled = Act("quarantineSettled")!  // spelled as acts are
}

extension Acts {
  /// An upload is whole: `whole` commits to its bytes under a salt that is sealed with it.
  static func staged(_ deposit: DepositID, whole: Digest, at time: Instant) throws -> Entry {
    try entry(.staged, time, [.hex("deposit", deposit.bytes), .digest("whole", whole)])
  }

  /// An act on one deposit or staged upload, with a count where one says something.
  static func about(_ act: Act, _ deposit: DepositID, count: Int? = nil, at time: Instant) throws -> Entry {
    let count = count.map { [EntryField.count("count", UInt64($0))] } ?? []
    return try entry(act, time, [.hex("deposit", deposit.bytes)] + count)
  }

  /// `aids` is what opened the export, where it needed anything.
  static func quarantined(_ deposit: DepositID, _ aids: SealedObject?, at time: Instant) throws -> Entry {
    try entry(.quarantined, time, [.hex("deposit", deposit.bytes)] + (aids.map { object("aids", $0) } ?? []))
  }

  /// `digest` is what each approval to open it is bound to.
  static func escrowed(_ deposit: DepositID, digest: Digest, at time: Instant) throws -> Entry {
    try entry(.escrowed, time, [.hex("deposit", deposit.bytes), .digest("escrow", digest)])
  }

  static func quarantineSettled(_ deposit: DepositID, falseAlarm: Bool, at time: Instant) throws -> Entry {
    try entry(
      .quarantineSettled, time, [.hex("deposit", deposit.bytes), .count("falseAlarm", falseAlarm ? 1 : 0)])
  }
}
