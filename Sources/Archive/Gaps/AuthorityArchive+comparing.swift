// SPDX-License-Identifier: Apache-2.0
import Records

extension AuthorityArchive {
  /// The copies of the conversation that `record` stands in, put together; nil where there is no such record.
  func comparedCopies(with record: RecordID) throws -> ComparedCopies? { nil }
}
