// SPDX-License-Identifier: Apache-2.0
import Records

/// What an export of Outlook gives, one after another.
protocol MapiQueue {
  mutating func next() throws -> MapiStep?
  /// What reading the files found, once `next` gave nil.
  func complete(_ findings: inout MapiFindings)
}

enum MapiStep {
  /// A file begins whose bytes are to be accounted for.
  case file(size: Int)
  case message(MapiPiece)
  /// `covers`: its bytes are told by it alone.
  case notice(Notice, covers: Bool)
}

/// One message where it stands.
struct MapiPiece {
  var message: MapiMessage
  let origin: ItemOrigin
  let range: Range<Int>
  /// Found outside the folders, or in the folder of what was deleted.
  var isRecovered = false
  var extras: [Extra] = []
}
