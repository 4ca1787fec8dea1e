// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Answers to mail. They go to the official address of the person whose mail it is and to nobody else.
extension Office {
  /// Answers that are due. Mail from programs and lists, and mail that has no sender, is never answered.
  package func mailAnswersDue() throws -> [MailAnswer] {
    try desk.mails(in: .unanswered).compactMap { row in
      guard let answer = try answer(row) else {
        try desk.setState(.settled, of: row.id)
        return nil
      }
      return answer
    }
  }

  /// The answer is on its way.
  package func mailAnswered(_ id: DepositID) throws { try desk.setState(.settled, of: id) }

  /// The official address of the open account that a mail from `sender` would be taken as; nil for strangers.
  package func answerable(_ sender: String) throws -> String? {
    guard let person = try person(withMail: sender), person.isActive else { return nil }
    return person.address
  }

  /// A Message-ID goes into the header of our answer: only plain ones do.
  private static func repeatable(_ id: String?) -> String? {
    guard let id, id.utf8.count <= 250, id.hasPrefix("<"), id.hasSuffix(">") else { return nil }
    return id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? id : nil
  }

  private func answer(_ row: MailRow) throws -> MailAnswer? {
    guard let opening = try opening(row), !opening.isAutomatic, try !envelope(row).sender.isEmpty,
      let person = try row.owner.flatMap({ try desk.person($0)?.person }), let address = person.address,
      try desk.staged(row.id)?.upload.state != .quarantined
    else { return nil }
    return MailAnswer(
      mail: row.id, to: address, inReplyTo: Self.repeatable(opening.messageID),
      enclosures: try desk.enclosures(of: row.id).count,
      hasQuotedForward: opening.hasQuotedForward, isStripped: opening.isStripped)
  }
}
