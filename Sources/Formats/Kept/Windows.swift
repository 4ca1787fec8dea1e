// SPDX-License-Identifier: Apache-2.0

/// The first bytes of a file and a few around chosen places of it, caught as the file streams by.
struct Windows {
  /// A line's beginning and how lines end before it.
  struct Window {
    var line: [UInt8] = []
    var before: [UInt8] = []

    var lineEnd: String {
      if let last = before.last {
        if last == 0x0D { return "\r" }
        return before.count > 1 && before[before.count - 2] == 0x0D ? "\r\n" : "\n"
      }
      guard let end = line.firstIndex(of: 0x0A) else { return "\n" }
      return end > 0 && line[end - 1] == 0x0D ? "\r\n" : "\n"
    }
  }

  /// Bytes caught of a line: a stamp with its marks has fewer than 100.
  private static let reach = 256

  private(set) var head: [UInt8] = []
  private var places: [Int: Window] = [:]
  private let order: [Int]
  private var offset = 0

  init(_ places: [Int]) {
    order = Set(places).sorted()
    for place in order { self.places[place] = Window() }
  }

  func at(_ place: Int) -> Window? { places[place] }

  mutating func add(_ block: UnsafeRawBufferPointer) {
    if head.count < 8 { head += block.prefix(8 - head.count) }
    for place in order where place + Self.reach > offset && place - 2 < offset + block.count {
      catchUp(place, block)
    }
    offset += block.count
  }

  private mutating func catchUp(_ place: Int, _ block: UnsafeRawBufferPointer) {
    let end = offset + block.count
    let before = max(offset, place - 2)..<max(offset, max(place - 2, min(end, place)))
    let line = max(offset, place)..<max(offset, max(place, min(end, place + Self.reach)))
    places[place]?.before += block[(before.lowerBound - offset)..<(before.upperBound - offset)]
    places[place]?.line += block[(line.lowerBound - offset)..<(line.upperBound - offset)]
  }
}
