// SPDX-License-Identifier: Apache-2.0
import Records

/// One message where it stands.
struct MapiPiece {
  var message: MapiMessage
  let origin: ItemOrigin
  let range: Range<Int>
  /// Found outside the folders, or in the folder of what was deleted.
  var isRecovered = false
  var extras: [Extra] = []
}
