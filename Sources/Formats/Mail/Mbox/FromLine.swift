// SPDX-License-Identifier: Apache-2.0
import Records

/// An mbox separator line: `From `, a sender, a date (RFC 4155 appendix A and what mailers make of it).
struct FromLine {
  enum Shape {
    /// A date can be read: asctime with a zone on either side of the year, or RFC 5322.
    case dated
    /// Thunderbird's `From - ` and bare `From `.
    case thunderbird
    /// An address and nothing else (`From 1844347792267117879@xxx`, Google Takeout without a date).
    case addressOnly
  }
  let shape: Shape
  /// Sender as written: an address, `user at host`, `-`, `???@???`; nil where there is none.
  let sender: Range<Int>?
  /// Where the date's words are.
  let date: Range<Int>?

  /// Reads the line's characters (without its end); nil where it separates nothing.
  init?(_ bytes: MailBytes, _ start: Int, _ end: Int) {
    guard bytes.hasPrefix("From ", at: start, to: end), end - start < 1_000 else { return nil }
    let tail = bytes.trimmed((start + 5)..<end)
    if let (sender, date) = Self.dated(bytes, tail) {
      self.init(shape: .dated, sender: sender.isEmpty ? nil : sender, date: date)
    } else if tail.isEmpty || (tail.count == 1 && bytes[tail.lowerBound] == 0x2D) {
      self.init(shape: .thunderbird, sender: nil, date: nil)
    } else if Self.isAddress(bytes, tail) {
      self.init(shape: .addressOnly, sender: tail, date: nil)
    } else {
      return nil
    }
  }

  private init(shape: Shape, sender: Range<Int>?, date: Range<Int>?) {
    self.shape = shape
    self.sender = sender
    self.date = date
  }

  /// Splits at the first weekday from which a date can be read.
  private static func dated(_ bytes: MailBytes, _ tail: Range<Int>) -> (sender: Range<Int>, date: Range<Int>)? {
    var at = tail.lowerBound
    while at < tail.upperBound {
      let end = (at..<tail.upperBound).first { bytes[$0] == 0x20 || bytes[$0] == 0x09 } ?? tail.upperBound
      let word = at..<end
      if isWeekday(bytes, word), MailDate(bytes, at..<tail.upperBound) != nil {
        return (bytes.trimmed(tail.lowerBound..<at), at..<tail.upperBound)
      }
      at = end
      while at < tail.upperBound, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    }
    return nil
  }

  /// A weekday of three letters, a comma allowed after it.
  private static func isWeekday(_ bytes: MailBytes, _ word: Range<Int>) -> Bool {
    let hasComma = word.count == 4 && bytes[word.upperBound - 1] == 0x2C
    return (word.count == 3 || hasComma) && MailDate.isWeekday(bytes, word)
  }

  private static func isAddress(_ bytes: MailBytes, _ word: Range<Int>) -> Bool {
    guard let sign = bytes.index(of: 0x40, from: word.lowerBound, to: word.upperBound) else { return false }
    return sign > word.lowerBound && sign < word.upperBound - 1 && !word.contains { bytes[$0].isMailSpace }
  }
}
