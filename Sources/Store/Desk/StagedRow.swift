// SPDX-License-Identifier: Apache-2.0
import Records

/// A staged upload as the desk keeps it: what its people see, and where its sealed parts are.
package struct StagedRow: Sendable, Hashable {
  package var upload: StagedUpload
  /// Object with the salt and the choices, in the upload's own group.
  package var sheet: [UInt8]
  /// Object with the reading; nil until it was read.
  package var reading: [UInt8]?
  /// The deposit it is, or is being, filed as.
  package var deposit: DepositID?

  package init(upload: StagedUpload, sheet: [UInt8], reading: [UInt8]? = nil) {
    (self.upload, self.sheet, self.reading) = (upload, sheet, reading)
  }
}
