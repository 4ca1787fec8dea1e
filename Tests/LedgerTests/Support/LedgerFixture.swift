// SPDX-License-Identifier: Apache-2.0
import Foundation

@testable import Ledger

/// A ledger in a folder of its own that is removed with it; keys and salts are fixed.
final class LedgerFixture: Sendable {
  static let origin = "archive.example.gov.uk/ledger"
  let directory: String
  let key: SigningKey

  init() throws {
    directory = FileManager.default.temporaryDirectory.path + "/ledger-\(UUID().uuidString)"
    key = try SigningKey(seed: (0..<32).map { UInt8($0) }, name: Self.origin)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  var reader: LogReader { LogReader(at: directory, key: key.verifier) }
  var audit: LogAudit { LogAudit(at: directory, key: key.verifier) }

  /// A ledger with `count` entries, appended one checkpoint at a time as `steps` says, or all at once.
  func log(entries count: Int = 0, steps: [Int] = []) async throws -> Log {
    let log = try Log.create(at: directory, key: key)
    var next = 0
    for step in (steps + [count]).filter({ $0 > 0 }) where next < step {
      _ = try await log.append((next..<step).map(Self.entry))
      next = step
    }
    return log
  }

  /// Entry number `index`: its salt and fields follow from the number.
  static func entry(_ index: Int) -> Entry {
    let salt = Salt((0..<16).map { UInt8(truncatingIfNeeded: index &* 31 &+ $0) })!
    let fields: [EntryField] = [.hex("object", [0xab, UInt8(index & 0xff)]), .count("page", UInt64(index))]
    return try! Entry(.viewed, salt: salt, time: 1_700_000_000_000 + UInt64(index), fields: fields)
  }

  func read(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: "\(directory)/\(path)"))) }

  func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(filePath: "\(directory)/\(path)"))
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(directory)/\(path)") }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(directory)/\(path)") }
}
