// SPDX-License-Identifier: Apache-2.0

/// What came of a statement: who was asked to reply, what they replied, to whom it went.
package struct GapCorrespondence: Sendable, Hashable {
  /// Days a named official has to reply where nothing else is said.
  package static let usualDays = 14

  /// One who was asked, by what day, and what they replied.
  package struct Asked: Sendable, Hashable {
    package let person: PersonReference
    package let until: Day
    /// In the order of the ledger.
    package let replies: [Attestation]

    package init(person: PersonReference, until: Day, replies: [Attestation] = []) {
      (self.person, self.until, self.replies) = (person, until, replies)
    }
  }

  package let asked: [Asked]
  package let circulations: [Attestation]

  /// `answers`: everything attested about the statement, in the order of the ledger.
  package init(_ answers: [Attestation]) {
    let replies = answers.filter { $0.said.kind == .gapReplied }
    var last: [(PersonReference, Day)] = []
    for answer in answers {
      guard case .replyAsked(let person, let until) = answer.said else { continue }
      last.removeAll { $0.0.id == person.id }
      last.append((person, until))
    }
    asked = last.map { person, until in
      Asked(person: person, until: until, replies: replies.filter { $0.by.id == person.id })
    }
    circulations = answers.filter { $0.said.kind == .gapCirculated }
  }

  package var replies: [Attestation] { asked.flatMap(\.replies).sorted { $0.at < $1.at } }

  /// Once it is circulated nothing more is replied: what was circulated is what was replied to.
  package var isOpen: Bool { circulations.isEmpty }

  package func asks(_ person: PersonID) -> Asked? { asked.first { $0.person.id == person } }

  /// Whether the statement may go to others, and why not.
  package func circulation(on today: Day) -> GapCirculation {
    guard !asked.isEmpty else { return .nobodyAsked }
    let waiting = asked.filter { $0.replies.isEmpty && today <= $0.until }
    return waiting.isEmpty ? .allowed : .waiting(for: waiting.map(\.person), until: waiting.map(\.until).max() ?? today)
  }
}
