// SPDX-License-Identifier: Apache-2.0
import Records

/// A date as a person enters it: a year, a month, a day, or a day and the time of it.
package struct EnteredMoment: Sendable, Hashable {
  /// nil where less than a day is known: no date is made up.
  package let wall: WallTime?
  package let precision: Stamp.Precision

  package init?(_ text: String) {
    let patterns = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd"].compactMap { try? TimePattern($0) }
    if let reading = patterns.lazy.compactMap({ $0.read(text) }).first {
      (wall, precision) = (reading.wall, reading.precision)
      return
    }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Substring.init)
    let digits = parts.allSatisfy { part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard digits, parts.count <= 2, parts[0].utf8.count == 4, let year = Int(parts[0]), year > 0 else { return nil }
    if parts.count == 2 {
      guard parts[1].utf8.count == 2, let m = Int(parts[1]), (1...12).contains(m) else { return nil }
    }
    (wall, precision) = (nil, .day)
  }
}
