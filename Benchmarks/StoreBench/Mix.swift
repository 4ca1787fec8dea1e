// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records
import Store

/// The 50 searches of `search.py queries`, asked of the catalogue and timed.
struct Mix {
  struct Asked: Decodable {
    let cls: String
    let op: String
    let terms: [String]
    let want: String
    let sender: String?
    let since: Int64?
    let until: Int64?
    let hits: Int
  }
  private struct File: Decodable { let queries: [Asked] }

  let asked: [Asked]
  let catalogue: Catalogue

  init(_ path: String, _ catalogue: Catalogue) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    asked = try JSONDecoder().decode(File.self, from: data).queries
    self.catalogue = catalogue
  }

  /// Times each search `rounds` times and prints p50 and p99 of the medians, each class and the wrong answers.
  func run(rounds: Int, stems: Bool) throws {
    var all: [Double] = []
    var classes: [String: [Double]] = [:]
    var wrong = 0
    for one in asked {
      let query = query(one, stems)
      var times: [Double] = []
      for _ in 0..<rounds {
        let start = DispatchTime.now().uptimeNanoseconds
        let answer = try ask(query, one.want)
        times.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
        if !stems, answer != (one.want == "count" || one.want == "facet" ? one.hits : min(50, one.hits)) { wrong += 1 }
      }
      let median = times.sorted()[times.count / 2]
      all.append(median)
      classes[one.cls, default: []].append(median)
    }
    print("stems \(stems) wrong \(wrong) p50 \(middle(all)) p99 \(all.max() ?? 0)")
    for (name, times) in classes.sorted(by: { $0.key < $1.key }) { print("  \(name) \(middle(times))") }
  }

  private func middle(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  }

  private func ask(_ query: SearchQuery, _ want: String) throws -> Int {
    switch want {
    case "count": try catalogue.count(query)
    case "facet": try catalogue.facets(query).total
    case "rank": try catalogue.search(query, limit: 50, order: .relevance).count
    default: try catalogue.search(query, limit: 50).count
    }
  }

  private func query(_ one: Asked, _ stems: Bool) -> SearchQuery {
    func word(_ text: String) -> SearchQuery.Clause { stems ? .word(text) : .phrase(text) }
    var clauses: [SearchQuery.Clause] =
      switch one.op {
      case "phrase": [.phrase(one.terms.joined(separator: " "))]
      case "prefix": [.prefix(one.terms[0])]
      default: one.terms.map(word)
      }
    if let sender = one.sender { clauses.append(.field(.from(sender))) }
    if let since = one.since, let until = one.until {
      clauses.append(.field(.between(wall(since), wall(until))))
    }
    return SearchQuery(clauses.count == 1 ? clauses[0] : .and(clauses))
  }

  private func wall(_ seconds: Int64) -> WallTime { WallTime(milliseconds: seconds * 1000 + 62_135_596_800_000) }
}
