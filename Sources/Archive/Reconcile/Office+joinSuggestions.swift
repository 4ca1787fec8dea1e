// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// Copies that may be one conversation and that no rule joins, for an officer to decide; those that share most first.
  package func joinSuggestions(as subject: Subject) async throws -> [JoinSuggestion] {
    try require(.reconcile, of: subject)
    let archive = archive
    let found = try await aside { try archive.joinSuggestions() }
    let deposits = Set(found.flatMap { [$0.one.reference.deposit, $0.other.reference.deposit] })
    try await viewings.enter(
      Viewing(.viewed, by: subject, deposits: deposits.sorted { $0.description < $1.description }))
    return found
  }
}

extension AuthorityArchive {
  /// Suggestions shown at most.
  private static let mostSuggestions = 200

  func joinSuggestions() throws -> [JoinSuggestion] {
    let gathering = try gathering()
    let likenesses = try catalogue.likenesses(version: Alignment.version)
    var suggested: Set<ConversationPair> = []
    var found: [JoinSuggestion] = []
    let pairs = JoinCandidates(gathering, likenesses).pairs
    for (one, other, reason) in pairs where found.count < Self.mostSuggestions {
      let pair = ConversationPair(gathering.copies[one].conversation, gathering.copies[other].conversation)
      guard suggested.insert(pair).inserted, let first = try suggestedCopy(gathering.copies[one]),
        let second = try suggestedCopy(gathering.copies[other])
      else { continue }
      let sharing = likenesses[pair]
      found.append(
        JoinSuggestion(
          one: first, other: second, shared: sharing?.shared ?? 0, comparable: sharing?.comparable ?? 0,
          reason: reason))
    }
    return found
  }

  private func suggestedCopy(_ copy: CatalogueCopy) throws -> JoinedCopy? {
    try joinedCopy(copy, lines: try catalogue.lineCount(of: copy.conversation))
  }
}

/// Pairs of copies that may be one conversation and are not.
struct JoinCandidates {
  let pairs: [(Int, Int, String)]

  init(_ gathering: Gathering, _ likenesses: [ConversationPair: Sharing]) {
    let copies = gathering.copies
    let places = Dictionary(
      copies.indices.map { (copies[$0].conversation, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [(Int, Int, Int, String)] = []
    for (pair, sharing) in likenesses where sharing.isSuggested {
      guard let a = places[pair.one], let b = places[pair.other] else { continue }
      found.append((min(a, b), max(a, b), sharing.shared, "Both show the same \(sharing.shared) long messages."))
    }
    for (a, b) in Self.sameName(copies) {
      found.append((a, b, 0, "Both custodians’ copies have this name; nothing else shows that they are one."))
    }
    var seen: Set<ConversationPair> = []
    pairs = found.sorted { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }.filter { a, b, _, _ in
      let pair = ConversationPair(copies[a].conversation, copies[b].conversation)
      return !gathering.areOne(a, b) && !gathering.parted.contains(pair) && seen.insert(pair).inserted
    }.map { ($0.0, $0.1, $0.3) }
  }

  /// Each copy with the one before it of the same name and channel.
  private static func sameName(_ copies: [CatalogueCopy]) -> [(Int, Int)] {
    var last: [ConversationKey: Int] = [:]
    var found: [(Int, Int)] = []
    for place in copies.indices where copies[place].reference.conversation.title != nil {
      let key = copies[place].reference.conversation
      if let earlier = last[key] { found.append((earlier, place)) }
      last[key] = place
    }
    return found
  }
}
