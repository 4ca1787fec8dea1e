// SPDX-License-Identifier: Apache-2.0

/// Words beside the time that no table knows: two of them that never stand beside an hour above 12 are the halves of
/// the day, and the one that comes first within days is the morning.
struct HalfDayWords {
  private struct Word {
    var hash: UInt64
    var seesLateHour = false
    /// How often it was followed, on the same day, by another word.
    var leads = 0
  }

  private var words: [Word] = []
  private var previous: (word: UInt64, a: Int, b: Int) = (0, -1, -1)

  @inline(__always)
  mutating func add(_ scan: StampScan, _ hour: Int, _ a: Int, _ b: Int) {
    let hash = scan.wordAfter != 0 ? scan.wordAfter : scan.wordBefore
    if hash == 0 || scan.hasDayPart { return }
    addUnknown(hash, hour, a, b)
  }

  private mutating func addUnknown(_ hash: UInt64, _ hour: Int, _ a: Int, _ b: Int) {
    guard let i = index(hash) else { return }
    if hour > 12 || hour == 0 { words[i].seesLateHour = true }
    if previous.word != 0, previous.word != hash, previous.a == a, previous.b == b,
      let before = words.firstIndex(where: { $0.hash == previous.word })
    {
      words[before].leads += 1
    }
    previous = (hash, a, b)
  }

  private mutating func index(_ hash: UInt64) -> Int? {
    if let known = words.firstIndex(where: { $0.hash == hash }) { return known }
    guard words.count < 8 else { return nil }
    words.append(Word(hash: hash))
    return words.count - 1
  }

  private var halves: [Word]? {
    let candidates = words.filter { !$0.seesLateHour }
    return candidates.count == 2 ? candidates : nil
  }

  var learned: [UInt64: DayPart] {
    guard let halves, halves[0].leads != halves[1].leads else { return [:] }
    let (first, second) = halves[0].leads > halves[1].leads ? (halves[0], halves[1]) : (halves[1], halves[0])
    return [first.hash: .morning, second.hash: .afternoon]
  }

  /// Two halves were seen but nothing tells which is which.
  var isUndecided: Bool { halves != nil && learned.isEmpty }
}
