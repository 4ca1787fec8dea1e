// SPDX-License-Identifier: Apache-2.0
import Records
import Store
import Testing

@Suite struct `The search language` {
  @Test func `binds NOT before AND before OR`() throws {
    let query = try SearchQuery("a OR b c AND -d")
    #expect(query.clause == .or([.word("a"), .and([.word("b"), .word("c"), .not(.word("d"))])]))
  }

  @Test func `takes small letters and, or, not as words`() throws {
    #expect(try SearchQuery("this and that").clause == .and([.word("this"), .word("and"), .word("that")]))
  }

  @Test func `reads fields, quoted or not`() throws {
    let query = try SearchQuery("FROM:\"Ada Obi\" in:flood has:attachment")
    #expect(
      query.clause == .and([.field(.from("Ada Obi")), .field(.conversation("flood")), .field(.hasAttachment)]))
  }

  @Test func `takes times, addresses and replies as words`() throws {
    #expect(try SearchQuery("10:30").clause == .word("10:30"))
    #expect(try SearchQuery("https://x.example/a").clause == .word("https://x.example/a"))
    #expect(try SearchQuery("Re: pumps").clause == .and([.word("Re"), .word("pumps")]))
    #expect(try SearchQuery("e-mail - now").clause == .and([.word("e-mail"), .word("-"), .word("now")]))
  }

  @Test func `reads years, months and days`() throws {
    let day = try SearchQuery("on:2024-02-29")
    let start = WallTime(milliseconds: 63_844_761_600_000)
    #expect(day.clause == .field(.between(start, WallTime(milliseconds: start.milliseconds + 86_400_000))))
    #expect(try SearchQuery("before:2024-02-29").clause == .field(.between(nil, start)))
    for bad in ["2023-02-29", "2023-13", "23", "2023-5", "2023-05-17-1", "0000", "+123", "２０２３"] {
      #expect(code("on:\(bad)") == .badDate)
    }
  }

  static let errors: [(String, QueryError.Code, Int)] = [
    ("", .empty, 0), ("   ", .empty, 0), ("\"open", .quoteNotClosed, 0), ("a \"open", .quoteNotClosed, 2),
    ("(a", .parenthesisNotClosed, 0), ("a)", .parenthesisNotOpened, 1), (")", .parenthesisNotOpened, 0),
    ("()", .empty, 1), ("AND a", .nothingBefore, 0), ("a OR", .nothingAfter, 4), ("a AND", .nothingAfter, 5),
    ("a NOT", .nothingAfter, 5), ("OR", .nothingBefore, 0), ("a AND OR b", .nothingBefore, 6),
    ("*", .prefixWithoutWord, 0), ("NEAR(a)", .nearMalformed, 0), ("NEAR(a b, x)", .nearMalformed, 0),
    ("NEAR(a b", .parenthesisNotClosed, 4), ("form:ada", .unknownField, 0), ("a from:", .valueMissing, 2),
    ("type:tweet", .unknownType, 0), ("has:lunch", .unknownHas, 0), ("on:yesterday", .badDate, 0),
    ("-", .empty, 0),
  ]

  @Test(arguments: errors.dropLast())
  func `says where it stops making sense and what to type`(text: String, code: QueryError.Code, position: Int) {
    let error = #expect(throws: QueryError.self) { _ = try SearchQuery(text) }
    #expect(error?.code == code && error?.position == position)
    #expect(error.map { !$0.message.isEmpty && !$0.remedy.isEmpty } == true)
  }

  @Test func `has limits of length, depth and number`() {
    #expect(code(String(repeating: "a", count: 5000)) == .tooLong)
    #expect(code(String(repeating: "(", count: 100) + "a" + String(repeating: ")", count: 100)) == .tooDeep)
    #expect(code(String(repeating: "a ", count: 300)) == .tooMany)
  }

  @Test func `takes 5,000 random texts without a crash or an error of the index`() throws {
    let world = try `A search`.world()
    var random = Dice(seed: 7)
    let pieces = [
      "a", "flood", "\"", "(", ")", "*", "-", "NOT ", "AND ", "OR ", "NEAR(", ", 3)", ":", "from:", "on:2023", " ", " ",
      "é", "会議", "\u{0}", "\u{1f}", "\u{1e}", "\u{1}", "'", ";", "👍", "body:", "^", "+", "{", "}", "\\", "in:\"", "%",
      "has:attachment", "type:text", "\u{202E}", "meetings", "rowid", "words",
    ]
    var read = 0
    for _ in 0..<5000 {
      let text = (0..<random.roll(12) + 1).map { _ in pieces[random.roll(pieces.count)] }.joined()
      guard let query = try? SearchQuery(text) else { continue }
      read += 1
      _ = try world.catalogue.count(query)
      if read % 10 == 0 { _ = try world.catalogue.search(query, limit: 5, order: .relevance) }
    }
    #expect(read > 500)
  }

  private func code(_ text: String) -> QueryError.Code? {
    do { _ = try SearchQuery(text) } catch { return error.code }
    return nil
  }
}
