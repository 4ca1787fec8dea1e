// SPDX-License-Identifier: Apache-2.0
import Records

/// Records of files that may overlap, such as the same file in two parts of an export: each is given once.
///
/// What one file says twice stays twice. Remembers nothing where no two files can overlap.
package struct RepeatedRecords {
  private let isOn: Bool
  private var first: [RecordMark: Int] = [:]
  private var file = 0
  private var repeated: Set<Int> = []

  /// - Parameter files: those that hold records; they may overlap where two have the same path inside their parts.
  package init(of files: [TreeFile]) { self.init(mayOverlap: Set(files.map(\.inside)).count < files.count) }

  package init(mayOverlap: Bool) { isOn = mayOverlap }

  package mutating func beginFile() { file += 1 }

  /// Whether an earlier file holds the record that `key` stands for; counted as `duplicatesLeftOut`, and noted once a file.
  package mutating func isRepeat(_ key: @autoclosure () -> String, _ place: Provenance, _ desk: inout ReadingDesk)
    -> Bool
  {
    guard isOn, isKnown(RecordMark(key())) else { return false }
    desk.count("duplicatesLeftOut")
    if repeated.insert(file).inserted { desk.note(.memberDuplicate, place) }
    return true
  }

  /// Whether an earlier file holds the record that these fields, in this order, stand for.
  package mutating func isKnown(_ fields: @autoclosure () -> [String?]) -> Bool {
    guard isOn else { return false }
    return isKnown(RecordMark(fields().map { $0.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined()))
  }

  private mutating func isKnown(_ mark: RecordMark) -> Bool {
    guard let earlier = first[mark] else {
      first[mark] = file
      return false
    }
    return earlier != file
  }
}
