// SPDX-License-Identifier: Apache-2.0

/// What may lie behind a difference without anybody's doing. Raw values are kept in statements, never reused.
package enum GapExplanation: UInt8, Sendable, Hashable, CaseIterable {
  /// "Delete for me" or a message that never reached this phone: a file cannot tell these apart.
  case neverArrived = 1
  case disappearingTimer
  case deletedForEveryone
  case joinedLater
  case leftEarlier
  case exportLimit
  case mediaNotExported
  case editedLater
  case newPhone
  case clockOrZone
  case readingError
  case withheldByDeclaration
  case differentCaptureDays
}
