// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Testing

@Suite struct `An HTML reader` {
  @Test func `reads tags, attributes and texts with entities decoded`() throws {
    let tokens = try all(
      #"<!DOCTYPE html><DIV class="a b" title='x &gt; y' hidden id=m1>Tide &amp; &#128514; <br/>up</div>"#)
    #expect(tokens.count == 5)
    guard case .start(let name, let attributes, let range) = tokens[0] else { return #expect(Bool(false)) }
    #expect(name == "div" && range == 15..<62 && attributes.hasClass("b") && !attributes.hasClass("c"))
    #expect(attributes["title"] == "x > y" && attributes["hidden"] == "" && attributes["id"] == "m1")
    #expect(summary(tokens.dropFirst()) == "'Tide & 😂 ' <br> 'up' </div>")
  }

  @Test func `steps over comments, scripts and styles`() throws {
    let tokens = try all("a<!-- <b> --><script>if (a<b) {}</script><style>p{}</style>z")
    #expect(summary(tokens[...]) == "'a' <script> </script> <style> </style> 'z'")
  }

  @Test func `takes a bracket that opens no tag as text`() throws {
    #expect(summary(try all("1 < 2 <3 <")[...]) == "'1 ' '< 2 ' '<3 ' '<'")
    #expect(summary(try all("<b title=\"never closed>bold</b>")[...]) == "<b> 'bold' </b>")
  }

  @Test func `keeps entities it does not know and repairs pairs of surrogates`() throws {
    #expect(summary(try all("&foo; &#55357;&#56834; &#xE9; a & b")[...]) == "'&foo; 😂 é a & b'")
  }

  @Test func `gives a very long text in pieces without cutting a character`() throws {
    let text = String(repeating: "é", count: 1_500_000)
    var joined = ""
    for case .text(let piece, _) in try all("<p>" + text) { joined += piece }
    #expect(joined == text)
  }

  @Test func `ends in order whatever is damaged`() throws {
    let bytes = Array("<p class=\"x\">Level &lt;3&gt;</p><!-- c --><a href='#1'>link</a><script>1<2</script>end".utf8)
    var mutator = Mutator(seed: 9)
    for _ in 0..<1000 {
      let damaged = mutator.mutate(bytes)
      let tokens = try all(damaged)
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
      #expect(try all(damaged, most: 3) == tokens)
    }
  }

  private func all(_ text: String) throws -> [HTMLToken] { try all(Array(text.utf8)) }

  private func all(_ bytes: [UInt8], most: Int = .max) throws -> [HTMLToken] {
    var reader = HTMLReader(ShortSource(bytes: bytes, most: most))
    var tokens: [HTMLToken] = []
    while let token = try reader.next() { tokens.append(token) }
    return tokens
  }

  private func summary(_ tokens: ArraySlice<HTMLToken>) -> String {
    tokens.map { token in
      switch token {
      case .start(let name, _, _): "<\(name)>"
      case .end(let name, _): "</\(name)>"
      case .text(let text, _): "'\(text)'"
      }
    }.joined(separator: " ")
  }
}
