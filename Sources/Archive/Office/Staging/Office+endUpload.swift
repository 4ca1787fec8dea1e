// SPDX-License-Identifier: Apache-2.0
import Records

/// Uploads whose length is known only at their end: a form with files says how long it is, not how long each file.
extension Office {
  /// The upload is as long as what arrived of it; it waits to be read then.
  @discardableResult
  package func endUpload(_ id: DepositID, as subject: Subject) async throws -> StagedUpload {
    try require(.handIn, of: subject)
    let row = try row(id, of: subject)
    guard row.upload.state == .receiving, row.upload.offset > 0 else {
      throw ArchiveError(
        .usage, "There is nothing in the file.", remedy: "Export the conversation again; the file is empty.")
    }
    try desk.setSize(row.upload.offset, of: id)
    try await complete(try self.row(id, of: subject), nil)
    return try upload(id, as: subject)
  }
}
