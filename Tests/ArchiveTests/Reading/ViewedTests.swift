// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records
import Testing

@testable import Archive

@Suite struct `A viewing` {
  @Test func `is in the ledger, with who and what sealed, before anything shows`() async throws {
    let room = try await ReadingRoom()
    let start = try room.ledgerSize
    let secretary = ReadingRoom.readers[8]
    let shown = try await room.office.conversation(with: try room.records[60], at: .start, as: secretary)
    let entry = try #require(try room.entries(from: start).first)
    #expect(entry.act == .viewed && entry.count("count") == 50)
    #expect(!String(decoding: entry.bytes, as: UTF8.self).contains("Asha"))
    let viewing = try room.viewing(of: entry)
    #expect(viewing.person == secretary.person.id && viewing.principal == ReadingRoom.ashaID)
    #expect(viewing.records == shown.excerpt.lines.map(\.id))
  }

  @Test func `of a search holds its words sealed`() async throws {
    let room = try await ReadingRoom()
    let kept = try room.office.keepSearch("sandbags", as: ReadingRoom.reader)
    let start = try room.ledgerSize
    let found = try await room.office.find(kept.id, order: .oldest, at: .first, as: ReadingRoom.reader)
    let entry = try #require(try room.entries(from: start).first)
    #expect(entry.act == .searched && entry.count("count") == 25)
    let viewing = try room.viewing(of: entry)
    #expect(viewing.words == "sandbags" && viewing.records == found.found.map(\.hit.id))
  }

  @Test(arguments: ["ledger", "vault", "keys"]) func `that cannot be entered shows nothing`(folder: String) async throws
  {
    let room = try await ReadingRoom()
    let id = try room.records[0]
    let kept = try room.office.keepSearch("sandbags", as: ReadingRoom.reader)
    try FileManager.default.moveItem(
      atPath: room.scratch.path("archive/" + folder), toPath: room.scratch.path("archive/away"))
    let reader = ReadingRoom.reader
    await #expect(throws: (any Error).self) { try await room.office.show(id, as: reader) }
    await #expect(throws: (any Error).self) { try await room.office.conversation(with: id, at: .start, as: reader) }
    await #expect(throws: (any Error).self) {
      try await room.office.find(kept.id, order: .newest, at: .first, as: reader)
    }
    await #expect(throws: (any Error).self) {
      try await room.office.queue(.all, before: nil, as: ReadingRoom.readers[2])
    }
  }

  @Test func `shares its object and its append with those that come with it`() async throws {
    let room = try await ReadingRoom()
    let (ids, start) = (try room.records, try room.ledgerSize)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for id in ids.prefix(64) {
        group.addTask {
          _ = try await room.office.show(id, as: ReadingRoom.reader)
          let viewed = try room.entries(from: start).filter { $0.act == .viewed }
          #expect(try viewed.contains { try room.viewing(of: $0).records == [id] }, "shown before it was entered")
        }
      }
      try await group.waitForAll()
    }
    let entries = try room.entries(from: start)
    #expect(entries.count == 64)
    #expect(Set(try entries.map { try room.viewing(of: $0).records }).count == 64)
    #expect(Set(entries.compactMap { $0.value("details") }).count < 32)
  }

  @Test func `is verified with the rest of the archive`() async throws {
    let room = try await ReadingRoom()
    _ = try await room.office.show(try room.records[0], as: ReadingRoom.reader)
    let findings = try await AuthorityArchive.verify(
      at: room.scratch.path("archive"), unlock: .keyFile(room.scratch.path("key")))
    #expect(findings.damages.isEmpty, "\(findings.damages)")
  }
}
