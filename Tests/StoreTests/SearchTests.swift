// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Store
import Testing

@Suite struct `A search` {
  /// What each search finds among `texts`, by hand.
  static let texts = [
    "Meeting about the flood at nine",  // 0
    "The ministers met and meet again; two meetings planned",  // 1
    "Straße gesperrt, Grüße aus Köln",  // 2
    "café au lait — naïve résumé",  // 3
    "ฉันกินข้าวที่กรุงเทพ",  // 4
    "東京都知事と会議をした",  // 5
    "我们明天开会讨论预算",  // 6
    "السَّلَامُ عَلَيْكُمْ يا أحمد",  // 7
    "thumbs 👍🏽 and a family 👨‍👩‍👧 🇬🇧",  // 8
    "see Budget_2023-final.docx and https://flood.example/a?b=1",  // 9
    "don’t sign it, don't",  // 10
    "alpha beta gamma delta",  // 11
    "alpha x y z delta beta",  // 12
    "STRASSE frei",  // 13
  ]

  static let answers: [(String, [Int])] = [
    ("flood", [0, 9]), ("FLOOD", [0, 9]), ("meeting", [0, 1]), ("meet", [0, 1]), ("\"meeting\"", [0]),
    ("\"meet\"", [1]), ("ministers", [1]), ("minister", [1]), ("\"minister\"", []), ("met", [1]),
    ("straße", [2, 13]), ("strasse", [2, 13]), ("grusse", [2]), ("koln", [2]), ("cafe", [3]), ("CAFÉ", [3]),
    ("resume", [3]), ("ข้าว", [4]), ("กรุงเทพ", [4]), ("東京", [5]), ("会議", [5]), ("预算", [6]), ("明天开会", [6]),
    ("السلام", [7]), ("احمد", [7]), ("👍🏽", [8]), ("👨‍👩‍👧", [8]), ("🇬🇧", [8]), ("budget", [9]), ("2023", [9]),
    ("docx", [9]), ("flood.example", [9]), ("https://flood.example", [9]), ("don't", [10]), ("don’t", [10]),
    ("alpha beta", [11, 12]), ("\"alpha beta\"", [11]), ("\"Alpha, BETA\"", [11]), ("alpha AND beta", [11, 12]),
    ("beta OR flood", [0, 9, 11, 12]), ("alpha -gamma", [12]), ("alpha NOT gamma", [12]), ("alph* gam*", [11]),
    ("NEAR(alpha delta, 2)", [11]), ("NEAR(alpha delta, 3)", [11, 12]), ("NEAR(alpha delta)", [11, 12]),
    ("(flood OR alpha) (nine OR gamma)", [0, 11]), ("alpha (beta OR flood) -x", [11]), ("NOT NOT flood", [0, 9]),
    ("flood OR -alpha", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13]), ("-alpha -flood -the", [2, 3, 4, 5, 6, 7, 8, 10, 13]),
    ("and -and", []), ("— flood", [0, 9]), ("nothinglikethis", []), ("\"flood at\"", [0]), ("bud*", [9]),
  ]

  @Test(arguments: answers)
  func `finds what a reader would`(query: String, expected: [Int]) throws {
    let world = try Self.world()
    let hits = try world.catalogue.search(SearchQuery(query), limit: 100, order: .oldest)
    #expect(hits.map { Int($0.id.low) } == expected)
    #expect(try world.catalogue.count(SearchQuery(query)) == expected.count)
    #expect(try world.catalogue.facets(SearchQuery(query)).total == expected.count)
    #expect(try world.catalogue.search(SearchQuery(query), limit: 100).map { Int($0.id.low) } == expected.reversed())
    let best = try world.catalogue.search(SearchQuery(query), limit: 100, order: .relevance)
    #expect(Set(best.map { Int($0.id.low) }) == Set(expected))
  }

  @Test func `by relevance puts the rarer and more frequent word first`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    let texts = ["common rare", "common", "common common common", "rare rare common", "common"]
    try Deposits.file(Lines.messages(texts), as: Deposits.facts(1), in: catalogue)
    let hits = try catalogue.search(SearchQuery("common OR rare"), limit: 3, order: .relevance)
    #expect(hits.map(\.text) == ["rare rare common", "common rare", "common common common"])
  }

  @Test func `finds the subject and the names of attachments`() throws {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    try Deposits.file([.message(SampleItems.plain), .message(SampleItems.full)], as: Deposits.facts(1), in: catalogue)
    #expect(try catalogue.count(SearchQuery("IMG-20220327-WA0001.jpg")) == 1)
    #expect(try catalogue.count(SearchQuery("subject OR re")) == 1)
    #expect(try catalogue.count(SearchQuery("sandbags")) == 2)
  }

  @Test func `gives no more than it is asked`() throws {
    let world = try Self.world()
    let hits = try world.catalogue.search(SearchQuery("alpha OR flood"), limit: 2)
    #expect(hits.map { Int($0.id.low) } == [12, 11])
    #expect(try world.catalogue.search(SearchQuery("alpha"), limit: 0).isEmpty)
  }

  @Test func `with signs alone finds nothing`() throws {
    let world = try Self.world()
    #expect(try world.catalogue.search(SearchQuery("— …"), limit: 9).isEmpty)
    #expect(try world.catalogue.count(SearchQuery("\"!!\"")) == 0)
    #expect(try world.catalogue.facets(SearchQuery("!")).total == 0)
  }

  struct World {
    let scratch: Scratch
    let catalogue: Catalogue
  }

  static func world() throws -> World {
    let scratch = try Scratch()
    let catalogue = try scratch.catalogue()
    try Deposits.file(Lines.messages(texts), as: Deposits.facts(1), in: catalogue)
    return World(scratch: scratch, catalogue: catalogue)
  }
}
