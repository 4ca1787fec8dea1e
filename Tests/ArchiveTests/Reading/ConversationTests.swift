// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Archive

@Suite struct `A conversation` {
  let reader = ReadingRoom.reader

  @Test func `is read page by page, each line once`() async throws {
    let room = try await ReadingRoom()
    let ids = try room.records
    var (read, place): ([RecordID], ConversationPlace?) = ([], .start)
    while let here = place {
      let page = try await room.office.conversation(with: ids[77], at: here, as: reader).excerpt
      #expect(page.lines.count <= Office.linesOnPage && page.opener == ids[0])
      read += page.lines.map(\.id)
      place = page.hasLater ? page.lines.last.map { .after($0.id) } : nil
    }
    #expect(read == ids)
  }

  @Test func `is read backwards from its end`() async throws {
    let room = try await ReadingRoom()
    let ids = try room.records
    var (read, place): ([RecordID], ConversationPlace?) = ([], .end)
    while let here = place {
      let page = try await room.office.conversation(with: ids[0], at: here, as: reader).excerpt
      read = page.lines.map(\.id) + read
      place = page.hasEarlier ? page.lines.first.map { .before($0.id) } : nil
    }
    #expect(read == ids)
  }

  @Test func `stands around a record, and stands still`() async throws {
    let room = try await ReadingRoom()
    let ids = try room.records
    let page = try await room.office.conversation(with: ids[60], at: .around(ids[60]), as: reader).excerpt
    #expect(page.lines.map(\.id) == Array(ids[35..<85]) && page.hasEarlier && page.hasLater)
    #expect(try await room.office.conversation(with: ids[3], at: .around(ids[60]), as: reader).excerpt == page)
  }

  @Test func `shows nothing of another`() async throws {
    let room = try await ReadingRoom()
    var others: [RecordID] = []
    try room.archive.catalogue.eachRecord(of: room.owen.facts.id) { others.append($0.id) }
    for place in [ConversationPlace.from(others[0]), .after(others[0]), .before(others[0]), .around(others[0])] {
      let error = await #expect(throws: ArchiveError.self) {
        try await room.office.conversation(with: try room.records[0], at: place, as: reader)
      }
      #expect(error?.code == .notFound)
    }
  }
}

@Suite struct `A kept search` {
  let reader = ReadingRoom.reader

  @Test(arguments: SearchOrder.allCases) func `is read page by page, each record once`(order: SearchOrder) async throws
  {
    let room = try await ReadingRoom()
    let kept = try room.office.keepSearch("sandbags", as: reader)
    var (read, number): ([RecordID], Int) = ([], 1)
    var place: SearchPlace? = .first
    while let here = place {
      let page = try await room.office.find(kept.id, order: order, at: here, as: reader)
      read += page.found.map(\.hit.id)
      number += 1
      place = page.hasMoreAfter ? order == .relevance ? .page(number) : page.found.last.map { .after($0.hit.id) } : nil
    }
    #expect(read.count == 123 && Set(read).count == 123)
  }

  @Test func `is read back the way it came`() async throws {
    let room = try await ReadingRoom()
    let kept = try room.office.keepSearch("sandbags", as: reader)
    let first = try await room.office.find(kept.id, order: .newest, at: .first, as: reader)
    let last = try #require(first.found.last)
    let second = try await room.office.find(kept.id, order: .newest, at: .after(last.hit.id), as: reader)
    let back = try #require(second.found.first)
    let again = try await room.office.find(kept.id, order: .newest, at: .before(back.hit.id), as: reader)
    #expect(again.found == first.found && !again.hasMoreBefore && again.hasMoreAfter)
  }

  @Test func `shows the words it found`() async throws {
    let room = try await ReadingRoom()
    let kept = try room.office.keepSearch("sandbag 7", as: reader)
    let found = try await room.office.find(kept.id, order: .newest, at: .first, as: reader)
    #expect(found.found.count == 1)
    #expect(found.found.first?.passages.filter(\.isFound).map(\.text) == ["sandbags", "7"])
  }

  @Test func `that cannot be read says what to type instead`() async throws {
    let room = try await ReadingRoom()
    let error = #expect(throws: ArchiveError.self) { try room.office.keepSearch("form:ada", as: reader) }
    #expect(error?.code == .usage && error?.message == "There is no such field. (byte 1)")
    #expect(try room.office.ownSearches(as: reader).isEmpty)
  }
}
