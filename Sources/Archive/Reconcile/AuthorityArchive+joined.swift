// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension AuthorityArchive {
  /// Conversations in the order their first copies came, from after the one that the record `after` is in; with `named`
  /// those that have it in their title. Only what is given is put together.
  func joinedConversations(
    all: Bool, named: String? = nil, after: RecordID?, limit: Int
  ) throws -> [JoinedConversation] {
    let meant = try gathered().filter { gathered in
      (all || gathered.copies.count > 1) && (named.map { gathered.isNamed($0) } ?? true)
    }
    var rest = meant[...]
    if let after, let row = try catalogue.conversationRow(of: after) {
      rest = rest.drop { !$0.copies.contains { $0.conversation == row } }.dropFirst()
    }
    return try rest.prefix(limit).compactMap { try joinedConversation($0) }
  }

  /// A page of the conversation that `record` is in; the first one says what changed between captures as well.
  func joinedPage(
    with record: RecordID, after: Int?, before: Int?, onlyDifferences: Bool, limit: Int = Office.linesOnPage
  ) throws -> ShownJoined {
    let gathered = try required(with: record)
    let union = try union(of: gathered)
    let page = try catalogue.page(
      of: union, at: before.map { .before($0) } ?? .after(after ?? -1), onlyDifferences: onlyDifferences, limit: limit)
    guard let conversation = try joinedConversation(gathered, union) else {
      throw Office.notFound("conversation \(record)")
    }
    let register = try self.register()
    return ShownJoined(
      conversation: conversation, lines: page.lines.map { JoinedLine($0, gathered.copies, register) },
      onlyDifferences: onlyDifferences, next: page.hasLater ? page.lines.last?.entry.entry : nil,
      previous: page.hasEarlier ? page.lines.first?.entry.entry : nil,
      changes: after == nil && before == nil ? try captureChanges(gathered, union) : [],
      nextDifference: page.nextDifference, previousDifference: page.previousDifference)
  }

  func required(with record: RecordID) throws -> Gathered {
    guard let gathered = try gathered(with: record) else { throw Office.notFound("conversation \(record)") }
    return gathered
  }

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
      opener: first.opener, title: gathered.title, channel: first.reference.conversation.channel, copies: copies,
      entries: entries, differences: differences)
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
