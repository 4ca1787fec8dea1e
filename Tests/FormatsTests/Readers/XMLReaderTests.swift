// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Testing

@Suite struct `An XML reader` {
  @Test func `reads elements, attributes on demand and texts`() throws {
    let xml =
      "<?xml version='1.0'?>\n<!-- made -->\n<smses count=\"1\">\n <sms a='1&#10;2' b = \"x\"/>\n tail&lt;</smses>"
    #expect(
      try summary(xml) == "<smses count=1> <sms a=1\n2 b=x> </sms> '\n tail<' </smses>")
  }

  @Test func `joins surrogates written as two references and replaces what XML forbids`() throws {
    #expect(
      try summary("<a b=\"&#55357;&#56838; &#xD83D; &#1;&#0; &amp;amp; &nope;\"/>")
        == "<a b=😆 \u{FFFD} \u{FFFD}\u{FFFD} &amp; &nope;> </a>")
    var reader = XMLReader(MemorySource(Array("<a b='&#55357;&#56838;&#57000;'/>".utf8)))
    guard case .start(_, let attributes, _)? = try reader.next() else { return #expect(Bool(false)) }
    #expect(reader.text(attributes[0]) == MarkupText("😆\u{FFFD}", joined: 1, replaced: 1))
  }

  @Test func `loses one element when a quote is missing`() throws {
    #expect(
      try summary("<r><a b=\"1\"/><a b=\"2/>\n<a b=\"3\"/></r>") == "<r> <a b=1> </a> !13..<23 <a b=3> </a> </r>")
  }

  @Test func `says where a source stops`() throws {
    #expect(try summary("<r><a b=\"1\"/><a b=\"2") == "<r> <a b=1> </a> !13..<20")
    #expect(try summary("<r><!-- never") == "<r> !3..<13")
  }

  @Test func `hands a streamed value on in pieces and keeps what stood before it`() throws {
    let data = String(repeating: "QUJD", count: 200_000)
    let sink = KeptValue()
    var reader = XMLReader(MemorySource(Array("<p ct='a&amp;b' data='\(data)' z='1'/><q/>".utf8)), sink: sink)
    guard case .start(_, let attributes, let range)? = try reader.next() else { return #expect(Bool(false)) }
    #expect(attributes.map { reader.text($0)?.text } == ["a&b", nil, "1"] && range.upperBound == 800_031)
    #expect(sink.bytes == Array(data.utf8) && sink.isWhole == [true])
    #expect(try reader.next() == .end("p", 800_031..<800_031))
  }

  @Test func `tells the sink when a streamed value does not end`() throws {
    let sink = KeptValue()
    var reader = XMLReader(MemorySource(Array("<p data='QUJD<p data='QUI".utf8)), sink: sink)
    #expect(try reader.next() == .broken(0..<13))
    #expect(try reader.next() == .broken(13..<25))
    #expect(sink.isWhole == [false, false] && sink.bytes == Array("QUJDQUI".utf8))
  }

  @Test func `ends in order whatever is damaged`() throws {
    let bytes = Array(
      "<?xml?><r c=\"2\"><a b='1&#55357;&#56838;' data=\"QQ==\"/>text<![CDATA[<x>]]><!-- c --></r>".utf8)
    var mutator = Mutator(seed: 11)
    for _ in 0..<1000 {
      let damaged = mutator.mutate(bytes)
      let whole = try tokens(damaged)
      #expect(zip(whole, whole.dropFirst()).allSatisfy { range($0).upperBound <= range($1).lowerBound })
      #expect(try tokens(damaged, most: 3) == whole)
    }
  }

  private func tokens(_ bytes: [UInt8], most: Int = .max) throws -> [XMLToken] {
    var reader = XMLReader(ShortSource(bytes: bytes, most: most))
    var tokens: [XMLToken] = []
    while let token = try reader.next() { tokens.append(token) }
    return tokens
  }

  private func range(_ token: XMLToken) -> Range<Int> {
    switch token {
    case .start(_, _, let range), .end(_, let range), .text(_, let range), .broken(let range): range
    }
  }

  private func summary(_ xml: String) throws -> String {
    var reader = XMLReader(MemorySource(Array(xml.utf8)))
    var words: [String] = []
    while let token = try reader.next() {
      switch token {
      case .start(let name, let attributes, _):
        let pairs = attributes.map { " \($0.name)=\(reader.text($0)?.text ?? "-")" }
        words.append("<\(name)\(pairs.joined())>")
      case .end(let name, _): words.append("</\(name)>")
      case .text(let text, _): words.append("'\(text.text)'")
      case .broken(let range): words.append("!\(range)")
      }
    }
    return words.joined(separator: " ")
  }
}

/// Keeps a streamed value of attributes named "data".
final class KeptValue: XMLValueSink {
  private(set) var bytes: [UInt8] = []
  private(set) var isWhole: [Bool] = []

  func takes(_ attribute: String, of element: String) -> Bool { attribute == "data" }
  func write(_ bytes: UnsafeRawBufferPointer) { self.bytes += bytes }
  func end(isWhole: Bool) { self.isWhole.append(isWhole) }
}
