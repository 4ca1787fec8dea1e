// SPDX-License-Identifier: Apache-2.0
import Records

/// Looks at the first bytes of a text: are there header lines, and is it the web's way of writing them?
struct ChatProbe {
  let confidence: Recognition.Confidence
  let isWeb: Bool

  /// nil when there is no header line in a place where a chat would have one.
  init?(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return nil }
    let padded = bytes + [UInt8](repeating: 0, count: 64)
    let counts = padded.withUnsafeBufferPointer { Self.count($0.baseAddress!, $0.baseAddress! + bytes.count) }
    guard counts.headers > 0 else { return nil }
    isWeb = counts.webLines > 0 || (counts.isWebOpening && counts.headers == counts.american)
    confidence =
      counts.headers >= 3 && counts.linesBefore <= 4 ? .certain : counts.linesBefore == 0 || isWeb ? .likely : .possible
  }

  private struct Counts {
    var headers = 0
    /// Lines with words before the first header.
    var linesBefore = 0
    var webLines = 0
    /// `[M/D/YY, h:mm:ss AM]`: the one shape the web export writes.
    var american = 0
    var isWebOpening = false
  }

  private static func count(_ start: BytePointer, _ end: BytePointer) -> Counts {
    var counts = Counts()
    var finder = HeaderFinder()
    let lineEnd: UInt8 = Bytes.find(0x0A, start, end) == nil ? 0x0D : 0x0A
    var p = start
    while p < end {
      let stop = Bytes.find(lineEnd, p, end) ?? end
      if finder.find(p, stop) {
        count(finder, p, stop, &counts)
      } else if counts.headers == 0, stop - p > 1 {
        counts.linesBefore += 1
        if Bytes.find("end-to-end encrypted", p, stop) != nil { counts.isWebOpening = true }
      }
      p = stop + 1
    }
    return counts
  }

  private static func count(_ finder: HeaderFinder, _ p: BytePointer, _ stop: BytePointer, _ counts: inout Counts) {
    counts.headers += 1
    let scan = finder.scan(at: p)
    let isAmerican =
      scan.style == .bracket && scan.dateSeparator == 0x2F && scan.c.digits == 2 && scan.hasDayPart && scan.hasSeconds
    if isAmerican { counts.american += 1 }
    if isAmerican, scan.isWebSystem { counts.webLines += 1 }
  }
}
