// SPDX-License-Identifier: Apache-2.0

/// Sealed form of an attestation, version 1; `AttestationReader` reads it back (docs/archive-layout.md).
package struct AttestationWriter {
  /// First byte of every attestation.
  static let version: UInt8 = 1

  private var out = ByteWriter()

  package static func bytes(of attestation: Attestation) -> [UInt8] {
    var writer = AttestationWriter()
    writer.write(attestation)
    return writer.out.bytes
  }

  private mutating func write(_ attestation: Attestation) {
    out.write(byte: Self.version)
    out.write(attestation.id.bytes)
    out.write(signed: attestation.at.milliseconds)
    write(attestation.by)
    write(optional: attestation.onBehalfOf) { $0.write($1) }
    write(attestation.about)
    out.write(byte: attestation.said.kind.rawValue)
    write(attestation.said)
  }

  private mutating func write(_ topic: Topic) {
    write(optional: topic.person) { $0.out.write($1.bytes) }
    write(optional: topic.conversation) { writer, key in
      writer.out.write(key.channel)
      writer.out.write(key.label)
      writer.out.write(optional: key.title)
    }
    write(optional: topic.deposit) { $0.out.write($1.bytes) }
    write(optional: topic.record) { $0.out.write($1.bytes) }
    write(optional: topic.attestation) { $0.out.write($1.bytes) }
  }

  private mutating func write(_ said: Declaration) {
    switch said {
    case .usage(let reason, let words, let isPrivate, let circumstance):
      out.write(reason.rawValue)
      out.write(words)
      write(isPrivate)
      out.write(optional: circumstance)
    case .nilReturn(let channels, let from, let through, let words):
      out.write(channels.count)
      for channel in channels { out.write(channel) }
      write(from)
      write(through)
      out.write(words)
    case .withheld(let category, let items, let isWhole, let words):
      out.write(category.rawValue)
      out.write(items)
      write(isWhole)
      out.write(words)
    case .policy(let policy): write(policy)
    case .registered, .linked, .unlinked, .joined, .parted, .bodies, .gapStated, .replyAsked, .gapReplied,
      .gapCirculated:
      write(reconciling: said)
    case .capturer, .significance, .phoneLost, .counterpartAsked, .timer, .adjudicated, .spillage, .checklistBegun,
      .checklistClosed, .exportBlocked, .assistanceAsked, .challenged, .answered, .removed, .reminded, .finished,
      .withdrawn:
      write(short: said)
    }
  }

  /// Declarations of one or two values.
  private mutating func write(short said: Declaration) {
    switch said {
    case .capturer(let person): write(person)
    case .significance(let significance): out.write(significance.rawValue)
    case .phoneLost(let since, let words):
      write(optional: since) { $0.write($1) }
      out.write(words)
    case .counterpartAsked(let person, let words):
      write(person)
      out.write(words)
    case .timer(let seconds): out.write(signed: Int64(seconds))
    case .adjudicated(let flag, let words), .spillage(let flag, let words):
      write(flag)
      out.write(words)
    case .checklistBegun(let checklist, let day):
      out.write(checklist.rawValue)
      write(optional: day) { $0.write($1) }
    case .checklistClosed(let checklist): out.write(checklist.rawValue)
    case .exportBlocked(let words), .assistanceAsked(let words), .challenged(let words), .answered(let words):
      out.write(words)
    case .removed, .reminded, .finished, .withdrawn: break
    case .usage, .nilReturn, .withheld, .policy, .registered, .linked, .unlinked, .joined, .parted, .bodies, .gapStated,
      .replyAsked, .gapReplied, .gapCirculated:
      preconditionFailure("written by the caller")
    }
  }

  /// Declarations about people and copies.
  private mutating func write(reconciling said: Declaration) {
    switch said {
    case .registered(let person): RegisterCoding.write(person, to: &out)
    case .linked(let identity, let words), .unlinked(let identity, let words):
      RegisterCoding.write(identity, to: &out)
      out.write(words)
    case .joined(let copy, let words), .parted(let copy, let words):
      CopyCoding.write(copy, to: &out)
      out.write(words)
    case .bodies(let owner, let others, let words):
      out.write(owner)
      out.write(others.count)
      for other in others { out.write(other) }
      out.write(words)
    case .gapStated(let statement): GapStatementCoding.write(statement, to: &out)
    case .replyAsked(let person, let day):
      write(person)
      write(day)
    case .gapReplied(let words): out.write(words)
    case .gapCirculated(let whom): out.write(whom)
    default: preconditionFailure("written by the caller")
    }
  }

  private mutating func write(_ policy: CapturePolicy) {
    out.write(policy.intervalDays)
    out.write(policy.deadlineDays)
    out.write(policy.afterCapture.rawValue)
    out.write(policy.reminderDays)
  }

  private mutating func write(_ person: PersonReference) {
    out.write(person.id.bytes)
    out.write(person.name)
  }

  private mutating func write(_ day: Day) { out.write(signed: Int64(day.number)) }

  private mutating func write(_ flag: Bool) { out.write(byte: flag ? 1 : 0) }

  private mutating func write<Value>(optional value: Value?, _ body: (inout AttestationWriter, Value) -> Void) {
    write(value != nil)
    if let value { body(&self, value) }
  }
}
