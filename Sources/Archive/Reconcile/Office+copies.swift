// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Joining and parting copies: decisions of records managers, sealed and in the ledger, each of which can be undone.
extension Office {
  /// Says that the conversations of `one` and `other` are one. Partings between their copies are undone.
  package func join(_ one: RecordID, _ other: RecordID, why: String, as subject: Subject) async throws {
    try require(.reconcile, of: subject)
    let archive = archive
    let pairs = try await aside { try archive.pairsToJoin(one, other) }
    for (one, other) in pairs {
      try await attest(.joined(other, words: why), about: Topic(one), as: subject)
    }
    try await aside { archive.uniteWhatIsLittle() }
  }

  /// Says that the copy `opener` is in is another conversation than the copies it was put together with.
  package func part(_ opener: RecordID, why: String, as subject: Subject) async throws {
    try require(.reconcile, of: subject)
    let archive = archive
    let (copy, others) = try await aside { try archive.copiesToPart(opener) }
    for other in others {
      try await attest(.parted(other.reference, words: why), about: Topic(copy.reference), as: subject)
    }
    try await aside { try archive.uniteApart([copy] + others) }
  }
}

extension Topic {
  init(_ copy: CopyReference) { self.init(conversation: copy.conversation, deposit: copy.deposit) }
}

extension AuthorityArchive {
  /// The two copies named first, then those of the same conversations that stand parted.
  func pairsToJoin(
    _ one: RecordID, _ other: RecordID
  ) throws -> [(CopyReference, CopyReference)] {
    let gathering = try gathering()
    let (a, b) = (try place(of: one, gathering), try place(of: other, gathering))
    guard !gathering.areOne(a, b) else {
      throw ArchiveError(.usage, "These copies are one conversation already.", remedy: "choose two that are not")
    }
    let all = gathering.copies
    var pairs = [(all[a].reference, all[b].reference)]
    for x in all.indices where gathering.areOne(x, a) {
      for y in all.indices where gathering.areOne(y, b) && (x, y) != (a, b) {
        guard gathering.parted.contains(ConversationPair(all[x].conversation, all[y].conversation)) else { continue }
        pairs.append((all[x].reference, all[y].reference))
      }
    }
    return pairs
  }

  func copiesToPart(_ opener: RecordID) throws -> (CatalogueCopy, [CatalogueCopy]) {
    let gathering = try gathering()
    let place = try place(of: opener, gathering)
    let others = gathering.copies.indices.filter { $0 != place && gathering.areOne($0, place) }
    guard !others.isEmpty else {
      throw ArchiveError(.usage, "This copy stands alone already.", remedy: "choose a copy of a joined conversation")
    }
    return (gathering.copies[place], others.map { gathering.copies[$0] })
  }

  private func place(of record: RecordID, _ gathering: Gathering) throws -> Int {
    let row = try catalogue.conversationRow(of: record)
    guard let place = gathering.copies.firstIndex(where: { $0.conversation == row }) else {
      throw Office.notFound("conversation \(record)")
    }
    return place
  }
}
