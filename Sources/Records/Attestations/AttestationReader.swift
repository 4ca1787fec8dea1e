// SPDX-License-Identifier: Apache-2.0

/// Reads what `AttestationWriter` wrote. Another version, an unknown kind or word, or bytes left over are refused.
package struct AttestationReader {
  private var input: ByteReader

  package static func attestation(_ bytes: [UInt8]) throws(CodingDamage) -> Attestation {
    let outcome = bytes.withUnsafeBytes { raw -> Result<Attestation, CodingDamage> in
      var reader = AttestationReader(input: ByteReader(raw))
      do throws(CodingDamage) { return .success(try reader.whole()) } catch { return .failure(error) }
    }
    return try outcome.get()
  }

  private mutating func whole() throws(CodingDamage) -> Attestation {
    guard try input.byte() == AttestationWriter.version else { throw CodingDamage(offset: 0) }
    let id: AttestationID = try self.id()
    let at = Instant(milliseconds: try input.signed())
    let by = try person()
    let principal = try flag() ? try person() : nil
    let about = try topic()
    guard let kind = AttestationKind(rawValue: try input.byte()) else { throw damage }
    let said = try declaration(kind)
    guard input.isAtEnd else { throw damage }
    return Attestation(id: id, at: at, by: by, onBehalfOf: principal, about: about, said: said)
  }

  private var damage: CodingDamage { CodingDamage(offset: input.offset) }

  private mutating func topic() throws(CodingDamage) -> Topic {
    var topic = Topic()
    if try flag() { topic.person = try id() }
    if try flag() {
      topic.conversation = ConversationKey(
        channel: try input.text(), label: try input.text(), title: try input.optionalText())
    }
    if try flag() { topic.deposit = try id() }
    if try flag() { topic.record = try id() }
    if try flag() { topic.attestation = try id() }
    return topic
  }

  private mutating func declaration(_ kind: AttestationKind) throws(CodingDamage) -> Declaration {
    switch kind {
    case .usage:
      .usage(
        try word(), words: try input.text(), privateDevice: try flag(), circumstance: try input.optionalText())
    case .capturer: .capturer(try person())
    case .significance: .significance(try word())
    case .nilReturn:
      .nilReturn(channels: try texts(), from: try day(), through: try day(), words: try input.text())
    case .exportBlocked: .exportBlocked(words: try input.text())
    case .phoneLost: .phoneLost(since: try flag() ? try day() : nil, words: try input.text())
    case .assistanceAsked: .assistanceAsked(words: try input.text())
    case .counterpartAsked: .counterpartAsked(try person(), words: try input.text())
    case .removed: .removed
    case .timer: .timer(seconds: try number())
    case .withheld:
      .withheld(try word(), items: try input.count(), whole: try flag(), words: try input.text())
    case .challenged: .challenged(words: try input.text())
    case .adjudicated: .adjudicated(upheld: try flag(), words: try input.text())
    case .spillage: .spillage(isFalseAlarm: try flag(), words: try input.text())
    case .policy: .policy(try policy())
    case .reminded: .reminded
    case .finished: .finished
    case .withdrawn: .withdrawn
    case .answered: .answered(words: try input.text())
    case .checklistBegun: .checklistBegun(try word(), on: try flag() ? try day() : nil)
    case .checklistClosed: .checklistClosed(try word())
    case .registered, .linked, .unlinked, .joined, .parted, .bodies, .gapStated, .replyAsked, .gapReplied,
      .gapCirculated:
      try reconciling(kind)
    }
  }

  /// Declarations about people and copies.
  private mutating func reconciling(_ kind: AttestationKind) throws(CodingDamage) -> Declaration {
    switch kind {
    case .registered: .registered(try RegisterCoding.person(&input))
    case .linked: .linked(try RegisterCoding.identity(&input), words: try input.text())
    case .unlinked: .unlinked(try RegisterCoding.identity(&input), words: try input.text())
    case .joined: .joined(try CopyCoding.read(&input), words: try input.text())
    case .parted: .parted(try CopyCoding.read(&input), words: try input.text())
    case .bodies: .bodies(owner: try input.text(), others: try texts(), words: try input.text())
    case .gapStated: .gapStated(try GapStatementCoding.read(&input))
    case .replyAsked: .replyAsked(try person(), until: try day())
    case .gapReplied: .gapReplied(words: try input.text())
    case .gapCirculated: .gapCirculated(to: try input.text())
    default: throw damage
    }
  }

  private mutating func policy() throws(CodingDamage) -> CapturePolicy {
    CapturePolicy(
      intervalDays: try input.count(), deadlineDays: try input.count(), afterCapture: try word(),
      reminderDays: try input.count())
  }

  private mutating func person() throws(CodingDamage) -> PersonReference {
    PersonReference(id: try id(), name: try input.text())
  }

  private mutating func id<Named>() throws(CodingDamage) -> ID<Named> {
    guard let id = ID<Named>(bytes: try input.data()) else { throw damage }
    return id
  }

  /// A word of a closed list.
  private mutating func word<Word: RawRepresentable<String>>() throws(CodingDamage) -> Word {
    guard let word = Word(rawValue: try input.text()) else { throw damage }
    return word
  }

  private mutating func texts() throws(CodingDamage) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try input.count()) { texts.append(try input.text()) }
    return texts
  }

  private mutating func number() throws(CodingDamage) -> Int {
    guard let number = Int(exactly: try input.signed()) else { throw damage }
    return number
  }

  private mutating func day() throws(CodingDamage) -> Day {
    let number = try self.number()
    guard (0...3_652_058).contains(number) else { throw damage }
    return Day(number: number)
  }

  private mutating func flag() throws(CodingDamage) -> Bool {
    switch try input.byte() {
    case 0: false
    case 1: true
    default: throw damage
    }
  }
}
