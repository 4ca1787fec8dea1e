// SPDX-License-Identifier: Apache-2.0

/// The four least word hashes of a text, 16 bits each: enough to tell an edit from other words.
struct WordSketch: Sendable, Hashable {
  private(set) var words = SIMD4<UInt16>(repeating: .max)

  init() {}

  /// Of media without words: its kind instead.
  init(_ media: MediaKind) { words = SIMD4(repeating: UInt16(media.rawValue)) }

  /// The kind of media without words.
  var media: MediaKind { MediaKind(rawValue: UInt8(truncatingIfNeeded: words[0])) ?? .unknown }

  @inline(__always)
  mutating func add(_ word: UInt16) {
    if word >= words[3] { return }
    insert(word)
  }

  private mutating func insert(_ word: UInt16) {
    var place = 3
    for i in 0..<4 where words[i] == word { return }
    while place > 0, words[place - 1] > word {
      words[place] = words[place - 1]
      place -= 1
    }
    words[place] = word
  }

  /// Of the four least words of both texts together, the share that both have: 0 to 1.
  func likeness(to other: WordSketch) -> Double {
    var (i, j, seen, both) = (0, 0, 0, 0)
    while seen < 4 {
      let a = i < 4 ? words[i] : .max
      let b = j < 4 ? other.words[j] : .max
      if a == .max, b == .max { break }
      if a == b { both += 1 }
      if a <= b { i += 1 }
      if b <= a { j += 1 }
      seen += 1
    }
    return seen == 0 ? 0 : Double(both) / Double(seen)
  }
}
