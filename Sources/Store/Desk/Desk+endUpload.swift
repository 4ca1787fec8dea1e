// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

/// Ending an upload whose length was not known when it began.
extension Desk {
  private static let setSize = "UPDATE staged SET size = ? WHERE id = ?"

  package func setSize(_ size: Int, of id: DepositID) throws(CatalogueError) {
    try run(Self.setSize, [size, Data(id.bytes)])
  }
}
