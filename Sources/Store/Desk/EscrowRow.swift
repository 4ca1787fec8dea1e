// SPDX-License-Identifier: Apache-2.0
import Records

/// An escrow and where its sealed bytes are in the staging vault.
package struct EscrowRow: Sendable, Hashable {
  package let escrow: Escrow
  /// Its key group; for a whole upload the upload's own.
  package let home: [UInt8]
  /// nil for a whole upload, whose parts stay where they are.
  package let object: [UInt8]?

  package init(escrow: Escrow, home: [UInt8], object: [UInt8]?) {
    (self.escrow, self.home, self.object) = (escrow, home, object)
  }
}
