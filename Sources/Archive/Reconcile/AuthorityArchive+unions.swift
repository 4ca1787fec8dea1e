// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store

extension AuthorityArchive {
  /// The union of a conversation's copies: the stored one while it is still right, else made anew.
  func union(of gathered: Gathered) throws -> StoredUnion {
    let inputs = try inputs(gathered)
    let fingerprint = UnionFingerprint.of(inputs)
    if let fresh = try fresh(gathered, fingerprint) { return fresh }
    try keep(try align(inputs), of: inputs, fingerprint)
    guard let stored = try stored(gathered) else {
      throw ArchiveError(
        .damaged, "A conversation that was put together cannot be read.", remedy: "run 'onrecord rebuild'")
    }
    return stored
  }

  /// Whether nothing has to be done for it.
  func isFresh(_ gathered: Gathered) throws -> Bool {
    try fresh(gathered, UnionFingerprint.of(try inputs(gathered))) != nil
  }

  private func fresh(_ gathered: Gathered, _ fingerprint: [UInt8]) throws -> StoredUnion? {
    guard let stored = try stored(gathered), stored.fingerprint == fingerprint,
      stored.copies.map(\.conversation) == gathered.copies.map(\.conversation)
    else { return nil }
    return stored
  }

  func stored(_ gathered: Gathered) throws -> StoredUnion? {
    guard let first = gathered.copies.first else { return nil }
    return try catalogue.union(of: first.conversation, references: gathered.references)
  }

  func inputs(_ gathered: Gathered) throws -> [CopyInput] {
    let register = try self.register()
    return try zip(gathered.copies, gathered.reasons).map { copy, reason in
      var input = CopyInput(copy: copy, reason: reason, isPartWithheld: try isPartWithheld(copy))
      let participants = try catalogue.participants(of: copy.conversation)
      let (custodian, channel) = (copy.facts.custodian, copy.reference.conversation.channel)
      input.known = register.known(
        among: participants, custodian: custodian, custodianID: copy.custodianID, channel: channel)
      input.holder = register.holders(
        among: participants, custodian: custodian, custodianID: copy.custodianID, channel: channel)
      return input
    }
  }

  func align(_ inputs: [CopyInput]) throws -> Alignment {
    let zones = WorldZones(likely: [settings.timeZone] + inputs.compactMap(\.copy.facts.declaredTimeZone))
    return Alignment.of(
      try inputs.map { input in
        var lines = try lines(of: input.copy)
        (lines.known, lines.holder) = (input.known, input.holder)
        return lines
      }, zones: zones)
  }

  func keep(_ alignment: Alignment, of inputs: [CopyInput], _ fingerprint: [UInt8]) throws {
    var counts = inputs.map { _ in [LineStanding: Int]() }
    var differences = 0
    for entry in 0..<alignment.count {
      differences += alignment.differs(at: entry) ? 1 : 0
      for copy in inputs.indices { counts[copy][alignment.standing(of: entry, in: copy), default: 0] += 1 }
    }
    let copies = inputs.indices.map { place in
      UnionCopy(
        conversation: inputs[place].copy.conversation, aligned: alignment.copies[place], standings: counts[place],
        reason: inputs[place].reason)
    }
    try catalogue.replace(alignment, of: copies, fingerprint: fingerprint, differences: differences)
  }
}
