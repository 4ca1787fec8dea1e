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
