// SPDX-License-Identifier: Apache-2.0

/// The day a media file's name carries: `IMG-20220327-WA0001.jpg` (Android), `…-PHOTO-2022-03-27-21-41-55.jpg` (iOS).
struct FileNameDate {
  let year: Int
  let month: Int
  let day: Int

  init?(_ start: BytePointer, _ end: BytePointer) {
    if let found = Self.android(start, end) ?? Self.ios(start, end) {
      self = found
    } else {
      return nil
    }
  }

  private init?(year: (Int, Int), month: Int, day: Int) {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.year = year.0 * 100 + year.1
    (self.month, self.day) = (month, day)
  }

  private static func android(_ start: BytePointer, _ end: BytePointer) -> FileNameDate? {
    guard let at = Bytes.find("-WA", start, end), at - start >= 9, at[-9] == 0x2D else { return nil }
    guard (at - 8)[0] == 0x32, let century = two(at - 8), let year = two(at - 6), let month = two(at - 4),
      let day = two(at - 2)
    else { return nil }
    return FileNameDate(year: (century, year), month: month, day: day)
  }

  private static func ios(_ start: BytePointer, _ end: BytePointer) -> FileNameDate? {
    var p = start
    while let at = Bytes.find("-20", p, end) {
      if end - at >= 20, at[5] == 0x2D, at[8] == 0x2D, at[11] == 0x2D, at[14] == 0x2D, at[17] == 0x2D,
        let year = two(at + 3), let month = two(at + 6), let day = two(at + 9), two(at + 12) != nil, two(at + 18) != nil
      {
        return FileNameDate(year: (20, year), month: month, day: day)
      }
      p = at + 3
    }
    return nil
  }

  private static func two(_ p: BytePointer) -> Int? {
    Bytes.isDigit(p[0]) && Bytes.isDigit(p[1]) ? Int(p[0] - 48) * 10 + Int(p[1] - 48) : nil
  }
}
