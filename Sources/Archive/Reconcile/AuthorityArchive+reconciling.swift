// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Reconciling from the command line: the same acts, noted in the ledger before they show.
extension AuthorityArchive {
  /// Every conversation with more than one copy, or all; with `named` those that have it in their title.
  package func reconciled(all: Bool = false, named: String? = nil) async throws -> [JoinedConversation] {
    let found = try await Office.aside {
      try self.joinedConversations(all: all, named: named, after: nil, limit: .max)
    }
    let deposits = Set(found.flatMap(\.copies).map(\.reference.deposit)).sorted { $0.description < $1.description }
    try await note(.viewed, count: deposits.count) { out in for id in deposits { out.write(id.bytes) } }
    return found
  }

  /// A page of one conversation: all lines, or those at which copies differ.
  package func reconciled(
    with record: RecordID, after: Int? = nil, onlyDifferences: Bool, limit: Int
  ) async throws -> ShownJoined {
    let shown = try await Office.aside {
      try self.joinedPage(with: record, after: after, before: nil, onlyDifferences: onlyDifferences, limit: limit)
    }
    try await note(.viewed, count: shown.recordsShown.count) { out in
      for id in shown.recordsShown { out.write(id.bytes) }
    }
    return shown
  }

  /// Puts the conversation together anew, whatever is stored of it.
  package func reconcileAnew(with record: RecordID) async throws { try await reconcile(with: record, by: nil) }

  /// Decides that the conversations of `one` and `other` are one.
  package func join(_ one: RecordID, _ other: RecordID, why: String, by person: PersonReference) async throws {
    for (one, other) in try await Office.aside({ try self.pairsToJoin(one, other) }) {
      _ = try await attest(.joined(other, words: why), about: Topic(one), by: person)
    }
    try await Office.aside { self.uniteWhatIsLittle() }
  }

  /// Decides that the copy `opener` is in is another conversation than those it was put together with.
  package func part(_ opener: RecordID, why: String, by person: PersonReference) async throws {
    let (copy, others) = try await Office.aside { try self.copiesToPart(opener) }
    for other in others {
      _ = try await attest(.parted(other.reference, words: why), about: Topic(copy.reference), by: person)
    }
    try await Office.aside { try self.uniteApart([copy] + others) }
  }
}
