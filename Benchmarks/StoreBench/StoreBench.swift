// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records
import Store

/// Loads and queries the catalogue as `search.py` does its engines; see Benchmarks/StoreBench/run.sh.
///
///     storebench load ROWS.tsv CATALOGUE
///     storebench search CATALOGUE QUERIES.json
///     storebench rows ROWS.tsv
@main
struct StoreBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let key = CatalogueKey(bytes: Array(0..<48)) else { return }
    switch arguments[1] {
    case "load": try load(arguments[2], arguments[3], key)
    case "rows": try rows(arguments[2])
    case "search":
      let mix = try Mix(arguments[3], try Catalogue(path: arguments[2], key: key, mode: .readOnly))
      try mix.run(rounds: 9, stems: false)
      try mix.run(rounds: 9, stems: true)
    default: return
    }
  }

  /// The cost of the rows alone, to be taken off the load's.
  static func rows(_ path: String) throws {
    var bytes = 0
    try Rows.each(path) { if case .message(let message) = $0.item { bytes += message.text?.utf8.count ?? 0 } }
    print("{\"bytes\":\(bytes),\"cpu\":\(processorSeconds())}")
  }

  static func load(_ rows: String, _ path: String, _ key: CatalogueKey) throws {
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    let catalogue = try Catalogue(path: path, key: key)
    let facts = DepositFacts(
      id: DepositID(high: 1, low: 1), custodian: "Bench", channel: "whatsapp", exportName: "chat.txt",
      receivedAt: Instant(milliseconds: 0), original: String(repeating: "0", count: 32), originalBytes: 0)
    let writer = try catalogue.file(facts)
    var count = 0
    try Rows.each(rows) {
      try writer.add($0)
      count += 1
    }
    let filed = FiledDeposit(
      facts: facts, report: FidelityReport(format: "bench", parserVersion: 1), records: count,
      root: Array(repeating: 0, count: 32), ledgerIndex: 1, filing: String(repeating: "0", count: 32),
      dedupeTag: Array(repeating: 0, count: 32))
    try writer.publish(filed, appliedSize: 2)
    print("{\"records\":\(count),\"cpu\":\(processorSeconds()),\"rss_mib\":\(peakMemory())}")
  }

  static func processorSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let micro = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(micro) / 1e6
  }

  static func peakMemory() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}
