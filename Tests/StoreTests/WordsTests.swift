// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Store

@Suite struct `The words of a text` {
  private let words = Words()!  // ICU and Snowball are there, or nothing works

  @Test func `of ASCII are the same the short way and by ICU`() {
    var random = Dice(seed: 1)
    let bytes = Array("abcXYZ019 .,:;'_-@/\"()\n\t\u{1}\u{1f}*".utf8)
    for _ in 0..<3000 {
      let text = String(decoding: (0..<random.roll(40)).map { _ in bytes[random.roll(bytes.count)] }, as: UTF8.self)
      #expect(words.words(in: text) == words.wordsByICU(in: text))
    }
  }

  @Test func `of mixed texts are the same piece by piece and as a whole`() {
    var random = Dice(seed: 2)
    let pieces = [
      "abc", "é", "e\u{301}", "Straße", "ไทย", "東京", "に", "\u{200E}", "👍🏽", "🇬🇧", "'", ".", " ", "\n", "1", "_", "ﬁ", "ا",
      "\u{64E}",
    ]
    for _ in 0..<3000 {
      let text = (0..<random.roll(12)).map { _ in pieces[random.roll(pieces.count)] }.joined()
      #expect(words.words(in: text) == words.wordsByICU(in: text))
    }
  }

  @Test func `fold case, width, accents and vowel points`() {
    let folded = ["STRASSE", "ﬁne", "ＡＢＣ", "Ångström", "أَحْمَد", "Ἀθῆναι", "ΣΊΣΥΦΟΣ"].map {
      words.words(in: $0).map(\.folded)
    }
    #expect(folded == [["strasse"], ["fine"], ["abc"], ["angstrom"], ["احمد"], ["αθηναι"], ["σισυφοσ"]])
  }

  @Test func `keep the marks that spell another word`() {
    #expect(words.words(in: "が").map(\.folded) == ["が"])
    #expect(words.words(in: "หมี").map(\.folded) == ["หมี"])
    #expect(words.words(in: "हिन्दी").map(\.folded) == ["हिन्दी"])
  }

  @Test func `know their place in bytes`() {
    #expect(words.words(in: "é, Ab").map(\.range) == [0..<2, 4..<6])
  }

  @Test func `of bytes that are no text end and never crash`() {
    var random = Dice(seed: 3)
    for _ in 0..<2000 {
      let bytes = (0..<random.roll(30)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      _ = words.words(in: String(decoding: bytes, as: UTF8.self))
    }
    #expect(words.words(in: String(repeating: "a", count: 10_000)).first?.folded.utf8.count == 256)
    #expect(words.words(in: String(repeating: "é", count: 10_000)).count == 1)
  }

  @Test func `have English stems where they differ`() {
    #expect(words.words(in: "meetings meet this ministers").map(\.stem) == ["meet", nil, nil, "minist"])
  }
}
