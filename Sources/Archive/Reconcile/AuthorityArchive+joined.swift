// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension AuthorityArchive {
  /// A conversation as a list shows it; put together where it has several copies.
  func joinedConversation(_ gathered: Gathered) throws -> JoinedConversation? {
    if gathered.copies.count > 1 { return try joinedConversation(gathered, try union(of: gathered)) }
    guard let copy = gathered.copies.first else { return nil }
    let lines = try catalogue.lineCount(of: copy.conversation)
    guard let joined = try joinedCopy(copy, lines: lines) else { return nil }
    return try conversation(gathered, [joined], entries: lines, differences: 0)
  }

  func joinedConversation(_ gathered: Gathered, _ union: StoredUnion) throws -> JoinedConversation? {
    try conversation(
      gathered, try joinedCopies(union, gathered), entries: union.entries, differences: union.differences)
  }

  private func conversation(
    _ gathered: Gathered, _ copies: [JoinedCopy], entries: Int, differences: Int
  ) throws -> JoinedConversation? {
    guard let first = copies.first else { return nil }
    let keys = gathered.copies.map(\.reference.conversation)
    var joined = JoinedConversation(
      opener: first.opener, title: keys.last { $0.title != nil }?.title ?? first.reference.conversation.label,
      channel: first.reference.conversation.channel, copies: copies, entries: entries, differences: differences)
    if case .bodies(let owner, let others, _)? = try bodies(of: keys)?.said {
      (joined.owner, joined.bodies) = (owner, others)
    }
    return joined
  }

  /// What was last declared of whose business it is, about any of its copies.
  private func bodies(of keys: [ConversationKey]) throws -> Attestation? {
    try Set(keys).flatMap { try catalogue.attestations(about: $0) }.filter { $0.said.kind == .bodies }
      .max { $0.at < $1.at }
  }
}
