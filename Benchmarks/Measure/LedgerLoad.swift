// SPDX-License-Identifier: Apache-2.0
import Foundation
import Ledger

/// A ledger in `folder`, made anew, under the loads of one caller and of many.
struct LedgerLoad {
  private let folder: String
  private let key: SigningKey
  private let log: Log

  init(folder: String) throws {
    self.folder = folder
    try? FileManager.default.removeItem(atPath: folder)
    key = try SigningKey(seed: (0..<32).map { UInt8($0) }, name: "bench.example/log")
    log = try Log.create(at: folder, key: key)
  }

  /// Appends all entries by one call, durably, then recomputes the ledger from its files.
  func log(entries: Int) async throws -> [(String, Figure)] {
    let all = try (0..<entries).map(Self.entry)
    let appending = Stopwatch()
    _ = try await log.append(all)
    let appended = appending.figures.map { ("append_" + $0.0, $0.1) }
    let auditing = Stopwatch()
    let whole = try LogAudit(at: folder, key: key.verifier).run().isWhole
    let audited = auditing.figures.map { ("audit_" + $0.0, $0.1) }
    return [("entries", .count(entries)), ("bytes", .count(all[0].bytes.count)), ("whole", .truth(whole))] + appended
      + audited
  }

  /// One caller appends one entry after another; each time a synced write of 4 KiB beside it.
  func receipts(_ count: Int) async throws -> [(String, Figure)] {
    var (receipts, work, writes): ([Double], [Double], [Double]) = ([], [], [])
    let disk = try SyncedFile(path: folder + ".synced")
    for number in 0..<count {
      let watch = Stopwatch()
      _ = try await log.append([try Self.entry(number)])
      receipts.append(watch.wall)
      work.append(watch.cpu)
      writes.append(try disk.write())
    }
    return [
      ("receipt", .number(receipts.quantile(0.5))), ("work", .number(work.quantile(0.5))),
      ("write", .number(writes.quantile(0.5))),
    ]
  }

  /// Many callers at once, each appending one entry after another.
  func callers(_ callers: Int, each: Int) async throws -> [(String, Figure)] {
    let watch = Stopwatch()
    let waits = try await withThrowingTaskGroup(of: [Double].self) { group in
      for caller in 0..<callers { group.addTask { try await self.caller(caller, each) } }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let took = watch.figures
    let whole = try LogAudit(at: folder, key: key.verifier).run().isWhole
    return [
      ("entries", .count(callers * each)), ("p50", .number(waits.quantile(0.5))),
      ("p99", .number(waits.quantile(0.99))),
      ("whole", .truth(whole)),
    ] + took
  }

  private func caller(_ caller: Int, _ count: Int) async throws -> [Double] {
    var waits: [Double] = []
    for number in 0..<count {
      let watch = Stopwatch()
      _ = try await log.append([try Self.entry(caller * count + number)])
      waits.append(watch.wall)
    }
    return waits
  }

  /// A `viewed` entry, as one page of records makes it.
  private static func entry(_ number: Int) throws -> Entry {
    var random = SystemRandomNumberGenerator()
    let object = (0..<16).map { UInt8(truncatingIfNeeded: number &* 31 &+ $0) }
    return try Entry(
      .viewed, salt: Salt(using: &random), time: 1_700_000_000_000,
      fields: [.count("page", UInt64(number)), .hex("object", object)])
  }
}
