// SPDX-License-Identifier: Apache-2.0

extension UnsafeBufferPointer where Element == UInt8 {
  func firstPlace(of word: StaticString) -> Int? {
    firstPlace(of: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  func firstPlace(of word: some RandomAccessCollection<UInt8>) -> Int? {
    guard let first = word.first, count >= word.count else { return nil }
    var i = 0
    while i + word.count <= count {
      if self[i] == first, self[i..<i + word.count].elementsEqual(word) { return i }
      i += 1
    }
    return nil
  }

  func lastPlace(of word: some RandomAccessCollection<UInt8>) -> Int? {
    var i = count - word.count
    while i >= 0 {
      if self[i] == word.first, self[i..<i + word.count].elementsEqual(word) { return i }
      i -= 1
    }
    return nil
  }
}
