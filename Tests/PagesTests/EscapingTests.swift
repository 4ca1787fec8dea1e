// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Pages

@Suite struct `Words in a page` {
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</textarea><h1>",
    "</title></style></option>", "&lt;b&gt;", "&#60;script&#62;", "<!-- ", "]]>", "javascript:alert(1)",
    "\u{0}<\u{8}b>",
    "<\u{202e}tpircs>", "\u{2028}<p>", "a\nb\r\n<i>", "`${1}`", "</progress></summary></svg>",
  ]

  private func render(_ words: String) -> Markup {
    Markup(Document(PartsPage(words: words, problems: [Problem("line", words)]), in: PageGallery.frame).text)
  }

  @Test(arguments: hostile) func `never become tags or attributes, in any part`(words: String) {
    let markup = render(words)
    #expect(markup.faults == [])
    #expect(markup.shape == render("words").shape)
  }

  @Test func `never become tags, whatever they are made of`() {
    var random = SystemRandomNumberGenerator()
    let letters = Array("<>&\"'/= \n\u{0}\u{b}!-[]aé😀\u{301}")
    let shape = render("words").shape
    for _ in 0..<200 {
      let words = String((0..<12).map { _ in letters.randomElement(using: &random) ?? "<" }) + "x"
      #expect(render(words).shape == shape, "\(words.debugDescription)")
    }
  }

  @Test func `come out as they went in`() {
    #expect(
      HTML("a < b & \"c\" 'd'\u{0}").text(token: "", nonce: "") == "a &lt; b &amp; &quot;c&quot; &#39;d&#39;\u{fffd}")
    #expect(
      element("p", Attribute("title", "\"<")) { "&" }.text(token: "", nonce: "") == "<p title=\"&quot;&lt;\">&amp;</p>")
  }

  @Test func `make a path of one segment each`() {
    #expect(
      Path("a/b", "ü?#", query: [("q", "a&b=c")], fragment: "x y").text == "/a%2Fb/%C3%BC%3F%23?q=a%26b%3Dc#x%20y")
  }
}
