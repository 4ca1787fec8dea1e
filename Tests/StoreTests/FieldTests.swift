// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Store
import Testing

@Suite struct `A field of a search` {
  static let answers: [(String, [Int])] = [
    ("from:ada", [0, 2, 100]), ("from:\"ada obi\"", [0, 2, 100]), ("from:ben", [1]), ("from:obi", [0, 2, 100]),
    ("from:ad", []), ("from:nobody", []), ("-from:ada", [1, 3, 101]), ("from:+447700900123", [101]),
    ("from:\"+44 7700 900123\"", [101]), ("in:flood", [0, 1, 2, 3, 100]), ("in:levels", [101]), ("to:ben", [100]),
    ("to:cy@flood.example", [100]), ("with:ben", [0, 1, 2, 3, 100]), ("channel:whatsapp", [0, 1, 2, 3]),
    ("channel:EMAIL", [100]), ("channel:sms", [101]), ("custodian:obi", [0, 1, 2, 3]),
    ("custodian:\"ben acheampong\"", [100, 101]),
    ("type:event", [3]), ("type:email", [100]), ("type:text", [0, 1, 2, 101]), ("type:message", [0, 1, 2, 100, 101]),
    ("type:disappearingtimerchanged", [3]), ("has:attachment", [100]), ("-has:attachment", [0, 1, 2, 3, 101]),
    ("on:2023-05-17", [0, 1]), ("on:2023-05", [0, 1, 2, 101]), ("on:2023", [0, 1, 2, 101]),
    ("before:2023", [100]), ("after:2023-05-17", [2, 101]), ("before:2023-05-18 after:2022", [0, 1]),
    ("pumps from:ada", [0, 2, 100]), ("pumps (from:ben OR on:2022)", [1, 100]), ("pumps -from:ada", [1]),
    ("pumps OR type:event", [0, 1, 2, 3, 100]), ("-(pumps OR type:event)", [101]), ("deposit:\(first)", [0, 1, 2, 3]),
    ("deposit:ffff", []), ("from:ada -pumps", []), ("pumps NOT (from:ada in:flood)", [1]),
    ("pumps NOT (from:ada type:text)", [1, 100]),
  ]

  static let first = Deposits.facts(1).id.description

  @Test(arguments: answers)
  func `finds what a reader would`(query: String, expected: [Int]) throws {
    let world = try Self.world()
    let hits = try world.catalogue.search(SearchQuery(query), limit: 100)
    #expect(hits.map(Self.number).sorted() == expected)
    #expect(try world.catalogue.count(SearchQuery(query)) == expected.count)
    #expect(try world.catalogue.facets(SearchQuery(query)).total == expected.count)
    let best = try world.catalogue.search(SearchQuery(query), limit: 100, order: .relevance)
    #expect(best.map(Self.number).sorted() == expected)
  }

  @Test func `is counted by who, channel, conversation and month`() throws {
    let world = try Self.world()
    let facets = try world.catalogue.facets(SearchQuery("pumps"))
    #expect(facets.total == 4)
    #expect(facets.who.map(\.value) == ["Ada Obi", "Ben"] && facets.who.map(\.count) == [3, 1])
    #expect(facets.channel.map(\.value) == ["whatsapp", "email"] && facets.channel.map(\.count) == [3, 1])
    #expect(facets.conversation.map(\.value) == ["Flood response"] && facets.conversation.map(\.count) == [4])
    #expect(facets.month.map(\.value) == ["2022-03", "2023-05"] && facets.month.map(\.count) == [1, 3])
  }

  private static func number(_ hit: SearchHit) -> Int {
    Int(hit.id.low) + (hit.deposit == Deposits.facts(1).id ? 0 : 100)
  }

  private static func world() throws -> `A search`.World {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    let chat: [ParsedItem] = [
      .message(Lines.message("pumps one")), .message(Lines.message("pumps two", by: "Ben", minutes: 1, seq: 1)),
      .message(Lines.message("pumps three", minutes: 1440, seq: 2)), .event(timer),
    ]
    try Deposits.file(chat, as: Deposits.facts(1), in: catalogue)
    var levels = Lines.message(
      "levels", minutes: 2000, in: ConversationLabel(id: "c9", title: "Levels", channel: "sms"))
    levels.sender = Participant(address: "+44 7700 900123")
    let mail: [ParsedItem] = [.message(SampleItems.full), .message(levels)]
    try Deposits.file(mail, as: Deposits.facts(2, custodian: "Ben Acheampong", channel: "email"), in: catalogue)
    return `A search`.World(scratch: scratch, catalogue: catalogue)
  }

  /// Without a date of its own.
  private static var timer: ParsedEvent {
    var event = SampleItems.timer
    event.actor = nil
    return event
  }
}
