// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records
import Testing

@testable import Archive

@Suite struct `Whoever reads` {
  /// Every way to see something of a deposit, by name.
  static let ways: [String: @Sendable (ReadingRoom, Subject) async throws -> Void] = [
    "record": { room, subject in _ = try await room.office.show(try room.records[0], as: subject) },
    "conversation": { room, subject in
      _ = try await room.office.conversation(with: try room.records[0], at: .start, as: subject)
    },
    "proof": { room, subject in _ = try await room.office.prove(try room.records[0], as: subject) },
    "deposit": { room, subject in _ = try await room.office.deposit(room.asha.facts.id, as: subject) },
  ]

  @Test func `sees what is theirs to see`() async throws {
    let room = try await ReadingRoom()
    for subject in ReadingRoom.readers {
      for (name, way) in Self.ways {
        await #expect(throws: Never.self, "\(name) \(subject.person.roles)") { try await way(room, subject) }
      }
    }
  }

  @Test func `is told that it is not there, when it is not theirs`() async throws {
    let room = try await ReadingRoom()
    for subject in ReadingRoom.others {
      let before = try room.ledgerSize
      for (name, way) in Self.ways {
        let error = await #expect(throws: ArchiveError.self, "\(name) \(subject)") { try await way(room, subject) }
        #expect(error?.code == .notFound)
      }
      #expect(try room.ledgerSize == before, "nothing was shown, so nothing is entered")
    }
  }

  @Test func `is told the same of what was never there`() async throws {
    let room = try await ReadingRoom()
    let nowhere = RecordID(high: 7, low: 7)
    let there = try room.records[0]
    let stranger = Subject(ReadingRoom.person(2, .official))
    let missing = await #expect(throws: ArchiveError.self) { try await room.office.show(nowhere, as: stranger) }
    let hidden = await #expect(throws: ArchiveError.self) { try await room.office.show(there, as: stranger) }
    #expect(missing?.message == "There is no record \(nowhere).")
    #expect(hidden?.message == "There is no record \(there).")
  }

  @Test func `searches for the authority or not at all`() async throws {
    let room = try await ReadingRoom()
    let kept = try room.office.keepSearch("sandbags", as: ReadingRoom.reader)
    let official = Subject(ReadingRoom.person(1, .official))
    #expect(throws: ArchiveError.self) { try room.office.keepSearch("sandbags", as: official) }
    await #expect(throws: ArchiveError.self) {
      try await room.office.find(kept.id, order: .newest, at: .first, as: official)
    }
    await #expect(throws: ArchiveError.self) { try await room.office.queue(.all, before: nil, as: official) }
    let colleague = Subject(ReadingRoom.person(8, .secondReader))
    let found = try await room.office.find(kept.id, order: .newest, at: .first, as: colleague)
    #expect(found.facets.total == 123)
  }
}
