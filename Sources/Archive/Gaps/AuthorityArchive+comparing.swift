// SPDX-License-Identifier: Apache-2.0
import Records

extension AuthorityArchive {
  /// The copies of the conversation that `record` stands in, put together; nil where there is no such record. Blocks.
  func comparedCopies(with record: RecordID) throws -> ComparedCopies? {
    guard let joined = try aligned(with: record) else { return nil }
    return ComparedCopies(alignment: joined.alignment, openers: joined.copies.map(\.opener)) {
      joined.record(copy: $0, line: $1)
    }
  }
}
