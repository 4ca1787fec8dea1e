// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Testing

@Suite struct `A JSON stream` {
  @Test func `walks what it is asked to and gives the rest whole`() throws {
    let walk = try JSONWalk(#"{"name": "Tide gauges", "messages": [{"id": 1}, {"id": 2}], "left": {"a": [1, 2]}}"#)
    #expect(walk.summary == #"+ name="Tide gauges" +messages messages/0=1 messages/1=2 -messages left={"a":[1,2]} -"#)
    #expect(walk.isInOrder)
  }

  @Test func `names the bytes of each value`() throws {
    let text = #"{"messages": [ {"id": 1} , 22 ]}"#
    for step in try JSONWalk(text).steps {
      guard case .value(_, let piece) = step else { continue }
      let words = String(decoding: Array(text.utf8)[piece.range], as: UTF8.self)
      #expect(words == #"{"id": 1}"# || words == "22")
    }
  }

  @Test func `reads escapes, pairs and raw control characters`() throws {
    let piece = try one(#"["a\n\"\\\/\t\u00e9", "\ud83d\ude02 \uD83D", "raw\#ttab", "\q", "\x1Fy\xg", "é"]"#)
    #expect(piece.elements.map(\.string) == ["a\n\"\\/\t\u{E9}", "😂 \u{FFFD}", "raw\ttab", "\\q", "\u{1F}y\\xg", "é"])
    #expect(piece.elements.map(\.repairs) == [0, 1, 0, 1, 2, 0])
    #expect(piece.repairs == 4)
  }

  @Test func `shows bytes that are no UTF-8 as a replacement and counts them`() throws {
    let walk = try JSONWalk(Array("[\"a".utf8) + [0xFF] + Array("b\"]".utf8), entering: [])
    let piece = try walk.first()
    #expect(piece.elements[0].string == "a\u{FFFD}b" && piece.repairs == 1)
  }

  @Test func `answers questions about a value`() throws {
    let piece = try one(#"{"n": 12, "s": "34", "f": 1.5, "b": true, "z": null, "big": 18446744073709551615}"#)
    #expect(piece["n"]?.integer == 12 && piece["s"]?.integer == 34 && piece["f"]?.double == 1.5)
    #expect(piece["b"]?.bool == true && piece["b"]?.text == "true" && piece["z"]?.isNull == true)
    #expect(piece["big"]?.text == "18446744073709551615" && piece["big"]?.integer == nil)
    #expect(piece["none"] == nil && piece.members.count == 6)
  }

  @Test func `steps over a byte-order mark and commas too many`() throws {
    #expect(
      try JSONWalk("\u{FEFF}{\"messages\": [1, 2,],}").summary == "+ +messages messages/0=1 messages/1=2 -messages -")
    #expect(try one("[1, [2,], ]").written == "[1,[2]]")
  }

  @Test func `loses one broken element among good ones`() throws {
    let walk = try JSONWalk(#"{"messages": [{"id": 1}, {"id": nonsense}, {"id": 3}]}"#)
    #expect(walk.summary == "+ +messages messages/0=1 !messages/1:25..<41 messages/2=3 -messages -")
  }

  @Test func `finds the next element when a quote is missing`() throws {
    let walk = try JSONWalk(
      """
      {"messages": [
        {"id": 1, "text": "one"},
        {"id": 2, "text": "two},
        {"id": 3, "text": "three {"},
        {"id": 4, "text": "four"}
      ]}
      """)
    #expect(walk.summary.contains("messages/0=1 !messages/1:45..<72 messages/2=3 messages/3=4 -messages -"))
  }

  @Test func `loses one broken element that is the first`() throws {
    let walk = try JSONWalk(#"{"messages": [ {"id": 1, "type": "message", {"id": 2}, {"id": 3}]}"#)
    #expect(walk.summary == "+ +messages !messages/0:15..<44 messages/1=2 messages/2=3 -messages -")
    let quote = try JSONWalk(#"{"messages": [{"id": 1, "text": "one}, {"id": 2, "text": "two"}, {"id": 3}]}"#)
    #expect(quote.summary == "+ +messages !messages/0:14..<39 messages/1=2 messages/2=3 -messages -")
  }

  @Test func `loses no good element that begins otherwise`() throws {
    let first = try JSONWalk(#"{"messages": [{"id": x}, {"at": 2}, {"id": 3}]}"#)
    #expect(first.summary == #"+ +messages !messages/0:14..<23 messages/1={"at":2} messages/2=3 -messages -"#)
    let second = try JSONWalk(#"{"messages": [{"id": 1}, {"id": x}, {"at": 2}, {"id": 3}]}"#)
    #expect(
      second.summary
        == #"+ +messages messages/0=1 !messages/1:25..<34 messages/2={"at":2} messages/3=3 -messages -"#)
  }

  @Test func `reads on behind brackets that close too much`() throws {
    let walk = try JSONWalk(#"{"messages": [{"id": 1}}}] , {"id": 2}, {"id": 3}], "left": 4}"#)
    #expect(
      walk.summary
        == "+ +messages messages/0=1 !messages:23..<24 !messages:24..<25 !messages:25..<26 messages/1=2 messages/2=3 -messages left=4 -"
    )
    let root = try JSONWalk(#"[{"id": 1}],{"id": 2}]"#)
    #expect(root.summary == "+ 0=1 !:10..<11 1=2 -")
  }

  @Test func `looks for what follows damage only so far`() throws {
    let heads = (0..<20_000).map { "{\"a\($0)\": x}" }.joined(separator: ",")
    let walk = try JSONWalk("{\"messages\": [" + heads + "]}")
    #expect(walk.steps.count == 20_004 && walk.isInOrder)
  }

  @Test func `says where a source stops`() throws {
    let walk = try JSONWalk(#"{"messages": [{"id": 1}, {"id": 2, "te"#)
    #expect(walk.summary == "+ +messages messages/0=1 !messages/1:25..<38")
    #expect(try JSONWalk(#"{"messages": [{"id": 1}, "#).summary == "+ +messages messages/0=1 !messages:25..<25")
  }

  @Test func `says what stands behind the root`() throws {
    #expect(try JSONWalk("{} \n").summary == "+ -")
    #expect(try JSONWalk("{} tail").summary == "+ - !:3..<7")
    #expect(try JSONWalk("").steps.isEmpty)
  }

  @Test func `refuses to go deeper than its limit and goes on behind`() throws {
    let deep = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
    let walk = try JSONWalk("{\"messages\": [\(deep), 2]}")
    #expect(walk.summary == "+ +messages !messages/0:14..<10014 messages/1=2 -messages -")
  }

  @Test func `gives the same steps however short the reads are`() throws {
    let text =
      #"{"a": "\ud83d\ude02", "messages": [{"id": 1.5e3}, {"id": bad}, {"id": "long \\ text"}], "b": [true, null]}"#
    let whole = try JSONWalk(text)
    for most in 1...9 { #expect(try JSONWalk(text, most: most) == whole) }
  }

  @Test func `ends in order whatever is damaged`() throws {
    let bytes = Array(
      #"{"name": "River watch", "messages": [{"id": 1, "text": "Level \u00e9 {[up]}"}, {"id": 2}, [1, -2.5e3], "x"]}"#
        .utf8)
    var mutator = Mutator(seed: 7)
    for _ in 0..<2000 { #expect(try JSONWalk(mutator.mutate(bytes)).isInOrder) }
  }

  @Test func `writes a value back as it was`() throws {
    let text = #"{"a":[1,2.50,"q\"\\\u000a"],"b":{"c":null,"d":false}}"#
    #expect(try one(text).written == text)
  }

  private func one(_ text: String) throws -> JSONPiece { try JSONWalk(text, entering: []).first() }
}
