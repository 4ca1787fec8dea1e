// SPDX-License-Identifier: Apache-2.0
import Records

/// What comes next from an export of Outlook.
enum MapiStep {
  /// A file begins whose bytes are to be accounted for.
  case file(size: Int)
  case message(MapiPiece)
  /// `covers`: its bytes are told by it alone.
  case notice(Notice, covers: Bool)
}
