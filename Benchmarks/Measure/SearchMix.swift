// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import Records
import Store
import Vault

/// Asks a list of questions of an archive's catalogue, each list of hits as its first 50 records with their text.
///
/// With `recorded` they are asked as acts: each is in the ledger, durably, before it is answered.
struct SearchMix {
  private static let most = 50

  private let archive: String
  private let keyFile: String
  private let questions: [Question]
  private let rounds: Int
  private let isRecorded: Bool

  init(_ words: [String]) throws {
    (archive, keyFile, rounds) = (words[1], words[2], Int(words[4]) ?? 1)
    questions = try String(contentsOfFile: words[3], encoding: .utf8).split(separator: "\n").compactMap(Question.init)
    isRecorded = words.last == "recorded"
  }

  /// Milliseconds of every question in every round but the first, and the answers as (count, then moments or pairs).
  func answers() async throws -> [(String, Figure)] {
    isRecorded ? try await recorded() : try alone()
  }

  private func alone() throws -> [(String, Figure)] {
    let catalogue = try Catalogue(archive: archive, keyFile: keyFile)
    var (times, answers): ([Figure], [Figure]) = ([], [])
    for round in 0...rounds {
      for question in questions {
        let watch = Stopwatch()
        let answer = try Self.answer(question, catalogue)
        if round == 0 { answers.append(answer) } else { times.append(.number(watch.wall * 1e3)) }
      }
    }
    return [("ms", .list(times)), ("answers", .list(answers))]
  }

  private func recorded() async throws -> [(String, Figure)] {
    let archive = try await AuthorityArchive.open(at: archive, unlock: .keyFile(keyFile))
    var times: [Figure] = []
    for _ in 0..<rounds {
      for question in questions {
        let watch = Stopwatch()
        try await Self.ask(question, archive)
        times.append(.number(watch.wall * 1e3))
      }
    }
    try archive.close()
    return [("ms", .list(times))]
  }

  private static func answer(_ question: Question, _ catalogue: Catalogue) throws -> Figure {
    let query = try SearchQuery(question.query)
    switch question.wanted {
    case .newest: return hits(try catalogue.search(query, limit: most))
    case .relevance: return hits(try catalogue.search(query, limit: most, order: .relevance))
    case .count: return .count(try catalogue.count(query))
    case .facets: return facets(try catalogue.facets(query))
    }
  }

  private static func ask(_ question: Question, _ archive: AuthorityArchive) async throws {
    switch question.wanted {
    case .newest: _ = try await archive.find(question.query, limit: most, order: .newest)
    case .relevance: _ = try await archive.find(question.query, limit: most, order: .relevance)
    case .count: _ = try await archive.count(question.query)
    case .facets: _ = try await archive.facets(question.query)
    }
  }

  /// Wall time as in the source and text of each.
  private static func hits(_ hits: [SearchHit]) -> Figure {
    .list(hits.map { .list([.text($0.sentAt?.raw ?? ""), .text($0.text ?? "")]) })
  }

  private static func facets(_ facets: Facets) -> Figure {
    .list((facets.conversation + facets.month).map { .list([.text($0.value), .count($0.count)]) })
  }
}
