// SPDX-License-Identifier: Apache-2.0

/// Whose a mail is: what anybody can write into a mail is never enough.
package enum MailJudgement: Sendable, Hashable {
  case theirs(Person, MailBasis)
  case unsorted(MailDoubt)

  /// - Parameters:
  ///   - server: the mail server whose Authentication-Results are believed; nil for none.
  ///   - person: the person whose official address this is.
  ///   - holder: the person whose personal extension one of the recipients carries, if any.
  package static func of(
    _ opening: MailOpening, server: String?, person: (String) throws -> Person?, holder: Person?
  ) rethrows -> MailJudgement {
    guard let author = opening.author, author.utf8.contains(UInt8(ascii: "@")) else { return .unsorted(.noAuthor) }
    guard let found = try person(author) ?? holder else { return .unsorted(.unknownSender) }
    guard Subject(found).may(.handIn) else { return .unsorted(.mayNotHandIn) }
    if opening.signatures.contains(where: { $0.vouches(for: author) }) { return .theirs(found, .signature) }
    if vouches(server, opening, for: author) { return .theirs(found, .serverVerdict) }
    return .unsorted(doubt(opening))
  }

  /// Only the newest field of that server counts.
  private static func vouches(_ server: String?, _ opening: MailOpening, for author: String) -> Bool {
    guard let server else { return false }
    let fields = opening.authentication.compactMap(AuthenticationResults.init)
    return fields.first { $0.server == server.lowercased() }?.vouches(for: author) ?? false
  }

  private static func doubt(_ opening: MailOpening) -> MailDoubt {
    if opening.signatures.isEmpty { return .unsigned }
    return opening.signatures.contains { $0.result == .temperror } ? .keysUnknown : .notVouchedFor
  }
}
