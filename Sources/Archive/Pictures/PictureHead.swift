// SPDX-License-Identifier: Apache-2.0

/// What the first bytes of a picture say: kind, size, which way up. Nothing is decoded; every step is bounded.
struct PictureHead: Hashable {
  enum Kind: Hashable { case jpeg, png, gif, webp }

  let kind: Kind
  let width: Int
  let height: Int
  /// How the camera was held: Exif's orientation, 1 to 8; 1 is upright.
  let orientation: Int

  /// Nil when these are not the first bytes of a picture of a known kind.
  init?(_ bytes: [UInt8]) {
    guard let head = Self.png(bytes) ?? Self.gif(bytes) ?? Self.webp(bytes) ?? Self.jpeg(bytes) else { return nil }
    self = head
  }

  private init(_ kind: Kind, _ width: Int, _ height: Int, _ orientation: Int = 1) {
    (self.kind, self.width, self.height, self.orientation) = (kind, width, height, orientation)
  }

  private static func png(_ b: [UInt8]) -> PictureHead? {
    guard b.count >= 24, b.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) else { return nil }
    guard b[12..<16].elementsEqual("IHDR".utf8) else { return nil }
    return PictureHead(.png, big(b, 16, 4), big(b, 20, 4))
  }

  private static func gif(_ b: [UInt8]) -> PictureHead? {
    guard b.count >= 10, b.starts(with: "GIF87a".utf8) || b.starts(with: "GIF89a".utf8) else { return nil }
    return PictureHead(.gif, little(b, 6, 2), little(b, 8, 2))
  }

  /// RIFF with a VP8 (lossy), VP8L (lossless) or VP8X (extended) chunk first.
  private static func webp(_ b: [UInt8]) -> PictureHead? {
    guard b.count >= 30, b.starts(with: "RIFF".utf8), b[8..<12].elementsEqual("WEBP".utf8) else { return nil }
    switch String(decoding: b[12..<16], as: UTF8.self) {
    case "VP8 ": return PictureHead(.webp, little(b, 26, 2) & 0x3fff, little(b, 28, 2) & 0x3fff)
    case "VP8L":
      let bits = little(b, 21, 4)
      return PictureHead(.webp, bits & 0x3fff + 1, bits >> 14 & 0x3fff + 1)
    case "VP8X": return PictureHead(.webp, little(b, 24, 3) + 1, little(b, 27, 3) + 1)
    default: return nil
    }
  }

  /// Walks the segments up to the frame header, which has the size; Exif stands in APP1 before it.
  private static func jpeg(_ b: [UInt8]) -> PictureHead? {
    guard b.starts(with: [0xff, 0xd8, 0xff]) else { return nil }
    var (at, orientation) = (2, 1)
    while at + 4 <= b.count, b[at] == 0xff {
      let marker = b[at + 1]
      if marker == 0xff || marker == 0x01 || (0xd0...0xd8).contains(marker) {
        at += marker == 0xff ? 1 : 2
        continue
      }
      let length = big(b, at + 2, 2)
      guard length >= 2, marker != 0xd9, marker != 0xda else { return nil }
      let isFrame = (0xc0...0xcf).contains(marker) && ![0xc4, 0xc8, 0xcc].contains(marker)
      if isFrame {
        guard at + 9 <= b.count else { return nil }
        return PictureHead(.jpeg, big(b, at + 7, 2), big(b, at + 5, 2), orientation)
      }
      if marker == 0xe1 { orientation = exif(b, at + 4, min(b.count, at + 2 + length)) ?? orientation }
      at += 2 + length
    }
    return nil
  }

  /// Tag 0x0112 of the first directory.
  private static func exif(_ b: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard end - start >= 14, b[start..<start + 6].elementsEqual("Exif\0\0".utf8) else { return nil }
    let tiff = start + 6
    let isLittle = b[tiff] == 0x49
    func number(_ at: Int, _ count: Int) -> Int { isLittle ? little(b, at, count) : big(b, at, count) }
    let directory = tiff + number(tiff + 4, 4)
    guard directory + 2 <= end else { return nil }
    for entry in 0..<number(directory, 2) {
      let at = directory + 2 + entry * 12
      guard at + 12 <= end else { return nil }
      if number(at, 2) == 0x0112 { return (1...8).contains(number(at + 8, 2)) ? number(at + 8, 2) : nil }
    }
    return nil
  }

  private static func big(_ b: [UInt8], _ at: Int, _ count: Int) -> Int {
    b[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ b: [UInt8], _ at: Int, _ count: Int) -> Int {
    b[at..<at + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
