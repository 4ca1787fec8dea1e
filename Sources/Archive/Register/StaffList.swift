// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// A list of staff as another system gives it out: rows of separated fields with a head (docs/guide/people-known.md).
///
/// One row a person, or several with the same name and address: then each adds a post.
package struct StaffList: Sendable {
  /// Columns that are read; `name` must be there, the others may be, in any order.
  package static let columns = ["id", "name", "body", "standing", "post", "from", "until", "addresses", "devices"]
  /// Bytes (8 MiB): a large department has a few thousand people.
  static let largest = 8 << 20

  /// A row with the number of its line, from 1, the head counted.
  struct Row: Sendable {
    let line: Int
    let person: StaffRow
  }

  let rows: [Row]
  /// Lines that cannot be taken, each with what to do.
  package let problems: [(line: Int, problem: String)]

  package init(_ bytes: [UInt8]) throws {
    guard bytes.count <= Self.largest else { throw Self.unusable("It is larger than 8 MiB.") }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Self.unusable("It is not written in UTF-8, so names would be wrong.")
    }
    var reader = CSVReader(MemorySource(bytes))
    guard let head = try reader.next() else { throw Self.unusable("It is empty.") }
    let columns = head.fields.map { $0.lowercased().filter { !$0.isWhitespace } }
    guard columns.contains("name") else { throw Self.unusable("Its first line names no column “name”.") }
    if let unknown = columns.first(where: { !Self.columns.contains($0) }) {
      let place = columns.firstIndex(of: unknown).map { $0 + 1 } ?? 0
      throw Self.unusable("Column \(place) has a name that is not known.")
    }
    guard Set(columns).count == columns.count else { throw Self.unusable("Two columns have one name.") }
    var (rows, problems): ([Row], [(line: Int, problem: String)]) = ([], [])
    var lines = LineCount(bytes)
    while let row = try reader.next() {
      let line = lines.line(at: row.range.lowerBound)
      do { rows.append(Row(line: line, person: try StaffRow(row, columns))) } catch let objection as Objection {
        problems.append((line, objection.message))
      }
    }
    (self.rows, self.problems) = (rows, problems)
  }

  private static func unusable(_ why: String) -> ArchiveError {
    ArchiveError(
      .unreadableFile, "The staff list cannot be read. \(why)",
      remedy: "give a CSV file in UTF-8 with a head of these columns: \(columns.joined(separator: ", "))")
  }

  /// Numbers of lines, asked in rising order of byte.
  private struct LineCount {
    let bytes: [UInt8]
    private var (place, line) = (0, 1)

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func line(at byte: Int) -> Int {
      while place < byte {
        if bytes[place] == 0x0a { line += 1 }
        place += 1
      }
      return line
    }
  }
}
