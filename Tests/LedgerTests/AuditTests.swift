// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Ledger

@Suite struct `An audit` {
  private func ledger(_ size: Int) async throws -> LedgerFixture {
    let fixture = try LedgerFixture()
    _ = try await fixture.log(entries: size)
    return fixture
  }

  private func flip(_ fixture: LedgerFixture, _ path: String, _ offset: Int) throws {
    var bytes = try fixture.read(path)
    bytes[offset] ^= 1
    try fixture.write(bytes, to: path)
  }

  @Test(arguments: [0, 1, 255, 256, 600]) func `finds nothing in a whole ledger`(size: Int) async throws {
    let fixture = try await ledger(size)
    let report = try fixture.audit.run()
    #expect(report.isWhole && report.checkpoint.size == UInt64(size))
    try report.requireWhole()
    #expect(try fixture.audit.runQuick() == report.checkpoint)
  }

  @Test(arguments: ["tile/entries/000", "tile/entries/002.p/88"]) func `names the entry that was altered`(
    path: String
  ) async throws {
    let fixture = try await ledger(600)
    let length = LedgerFixture.entry(0).bytes.count + 2
    let offset = try #require(try fixture.read(path).firstRange(of: Array("object ab".utf8))?.lowerBound) + 9
    try flip(fixture, path, offset)
    let findings = try fixture.audit.run().findings
    let first: UInt64 = path.hasSuffix("000") ? 0 : 512
    #expect(offset < length)
    #expect(findings.map(\.problem) == [.entry] && findings[0].path == path && findings[0].index == first)
  }

  @Test func `names the line of an entry that lost its form`() async throws {
    let fixture = try await ledger(600)
    let time = try #require(try fixture.read("tile/entries/001").firstRange(of: Array("\ntime ".utf8))?.lowerBound)
    try flip(fixture, "tile/entries/001", time + 2)
    let findings = try fixture.audit.run().findings
    #expect(findings.contains { $0.index == 256 && $0.message.hasSuffix("in line 4.") })
  }

  @Test(arguments: [("tile/0/001", 64, 2), ("tile/0/002.p/88", 0, 0), ("tile/1/000.p/2", 33, 1)])
  func `names the tile and the hash that were altered`(path: String, offset: Int, position: UInt64) async throws {
    let fixture = try await ledger(600)
    try flip(fixture, path, offset)
    let findings = try fixture.audit.run().findings
    #expect(findings.map(\.problem) == [.hash])
    #expect(findings.first?.path == path && findings.first?.index == position)
  }

  @Test(arguments: ["tile/entries/001", "tile/0/001", "tile/1/000.p/2", "tile/entries/002.p/88", "tile/0/002.p/88"])
  func `names the file that is missing or cut`(path: String) async throws {
    let fixture = try await ledger(600)
    try fixture.write(Array(try fixture.read(path).dropLast()), to: path)
    #expect(try fixture.audit.run().findings.map(\.path) == [path])
    try fixture.remove(path)
    let findings = try fixture.audit.run().findings
    #expect(findings.map(\.path) == [path] && findings.map(\.problem) == [.missing])
    #expect(throws: LedgerError.self) { try fixture.audit.run().requireWhole() }
  }

  @Test func `finds a checkpoint that signs another tree`() async throws {
    let fixture = try await ledger(10)
    let other = try LedgerFixture()
    _ = try await other.log(entries: 11)
    try fixture.write(try other.read("checkpoint"), to: "checkpoint")
    #expect(try !fixture.audit.run().isWhole)
  }

  @Test func `finds files that are no tiles and old partial tiles that differ`() async throws {
    let fixture = try LedgerFixture()
    _ = try await fixture.log(steps: [3, 5])
    try flip(fixture, "tile/0/000.p/3", 0)
    try fixture.write([1], to: "tile/0/0x0")
    #expect(try fixture.audit.run().findings.map(\.path) == ["tile/0/000.p/3", "tile/0/0x0"])
  }

  @Test func `works on a copy that cannot be written`() async throws {
    let fixture = try await ledger(300)
    let before = try FileManager.default.subpathsOfDirectory(atPath: fixture.directory).sorted()
    #expect(try fixture.audit.run().isWhole)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: fixture.directory).sorted() == before)
  }

  @Test func `holds an older checkpoint against the ledger`() async throws {
    let fixture = try LedgerFixture()
    let log = try await fixture.log(entries: 100)
    let old = try fixture.reader.checkpoint().checkpoint
    _ = try await log.append((100..<700).map(LedgerFixture.entry))
    try fixture.audit.requireStart(old)
    let forged = Checkpoint(origin: old.origin, size: old.size, root: Frontier().root)
    #expect(throws: LedgerError.self) { try fixture.audit.requireStart(forged) }
  }
}
