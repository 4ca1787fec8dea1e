// SPDX-License-Identifier: Apache-2.0

/// A set of places in an export, one bit each.
struct PlaceSet: Sendable, Hashable {
  private var words: [UInt64] = []

  mutating func insert(_ place: Int) {
    while words.count <= place >> 6 { words.append(0) }
    words[place >> 6] |= 1 << UInt64(place & 63)
  }

  func contains(_ place: Int) -> Bool {
    place >> 6 < words.count && words[place >> 6] >> UInt64(place & 63) & 1 == 1
  }
}
