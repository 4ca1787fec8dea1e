// SPDX-License-Identifier: Apache-2.0

/// Where the objects of a group stood in its key file when it was last read; only a guess, checked at each use.
struct GroupIndex: Sendable {
  private var scanned = 1
  private var numbers: [ObjectID: Int] = [:]

  /// The record that should hold `object`, after reading what was appended since.
  mutating func number(of object: ObjectID, in file: KeyGroupFile) throws -> Int? {
    if let number = numbers[object] { return number }
    for (number, stated) in try file.statedObjects(from: scanned) {
      numbers[stated] = number
      scanned = number + 1
    }
    return numbers[object]
  }
}
