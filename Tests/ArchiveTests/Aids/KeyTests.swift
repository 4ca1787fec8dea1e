// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Records
import Testing

@testable import Archive
@testable import Formats
@testable import Ledger
@testable import Vault

@Suite struct `The key of an encrypted export` {
  private func request(_ key: String?) -> DepositRequest {
    let export = Export(name: LockedExport.name, source: MemorySource(LockedExport.bytes))
    var request = DepositRequest(export: export, custodian: "Ada Obi")
    request.aids = ReadingAids(key: key.map { ExportKey(Array($0.utf8)) })
    return request
  }

  private func refusal(_ body: () async throws -> Void) async -> FormatError.Code? {
    do { try await body() } catch { return ((error as? ArchiveError)?.cause as? FormatError)?.code }
    return nil
  }

  @Test func `is asked for, refused when it is another, and sealed with what it opens`() async throws {
    let bench = try await Bench()
    #expect(await refusal { _ = try await bench.archive.deposit(request(nil)) } == .encrypted)
    #expect(await refusal { _ = try await bench.archive.deposit(request(LockedExport.wrongKey)) } == .wrongKey)
    let deposit = try await bench.archive.deposit(request(LockedExport.key)).deposit
    #expect(deposit.records == 2)
    let aids = try bench.archive.aids(of: deposit.facts)
    #expect(aids.key?.passphrase == LockedExport.key)
    #expect(deposit.facts.aids.flatMap(ObjectID.init(hex:)) != nil)
    let checkpoint = try bench.archive.reader.checkpoint()
    let filed = try bench.archive.reader.entries(0..<checkpoint.size, of: checkpoint).last { $0.act == .filed }
    #expect(filed?.value("aids") == deposit.facts.aids)
    try bench.archive.close()
  }

  @Test func `stands nowhere in clear and is whole to verify`() async throws {
    let bench = try await Bench()
    let deposit = try await bench.archive.deposit(request(LockedExport.key)).deposit
    for file in bench.scratch.files(below: "archive") {
      let data = FileManager.default.contents(atPath: bench.scratch.path("archive/\(file)"))
      #expect(data?.range(of: Data(LockedExport.key.utf8)) == nil)
    }
    let found = try await AuthorityArchive.verify(
      at: bench.scratch.path("archive"), unlock: .keyFile(bench.scratch.path("archive.key")))
    #expect(found.damages.isEmpty && found.remarks.isEmpty)
    let object = try #require(deposit.facts.aids.flatMap(ObjectID.init(hex:)))
    try bench.archive.vault.destroyKeys(GroupID(deposit.facts.id))
    #expect(throws: VaultError.self) { try bench.archive.vault.read(object, in: GroupID(deposit.facts.id)) }
    try bench.archive.close()
  }

  @Test func `opens what waits in staging, and goes on with it to be filed`() async throws {
    let bench = try await Bench()
    let office = bench.office
    let id = try await office.stage(MemorySource(LockedExport.bytes), name: LockedExport.name, as: bench.ada)
    func read(_ key: String?) async throws -> StagedReading {
      try await office.readStaged(
        id, choices: Choices(key: key.map { ExportKey(Array($0.utf8)) }), as: bench.ada)
    }
    #expect(try await read(nil).needs == .key)
    #expect(try await read(LockedExport.wrongKey).needs == .anotherKey)
    #expect(try await read(nil).needs == .key)  // a wrong one is not kept
    let reading = try await read(LockedExport.key)
    #expect((reading.needs, reading.conversations.map(\.messages)) == (nil, [2]))
    #expect(try await read(nil).problem == nil)
    let receipt = try await office.fileStaged(id, answers: FilingAnswers(), as: bench.ada)
    #expect(try bench.archive.aids(of: receipt.deposit.facts).key?.passphrase == LockedExport.key)
    try bench.office.close()
    try bench.archive.close()
  }

  @Test func `opens an export that something is withheld from, and does not stay with the extract`() async throws {
    let bench = try await Bench()
    var request = request(LockedExport.key)
    _ = try bench.archive.withhold([.messages([0])], as: .personal, because: "Mine", from: &request)
    let deposit = try await bench.archive.deposit(request).deposit
    #expect(deposit.facts.isPartWithheld && deposit.facts.aids == nil)
    #expect(try bench.archive.aids(of: deposit.facts).key == nil)
    #expect(deposit.report.messages == 1)
    try bench.archive.close()
  }

  @Test func `is printed by nothing`() {
    let aids = ReadingAids(key: Array(LockedExport.key.utf8))
    #expect(!"\(aids)".contains(LockedExport.key) && !String(reflecting: aids).contains(LockedExport.key))
  }
}
