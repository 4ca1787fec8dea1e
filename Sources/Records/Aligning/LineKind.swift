// SPDX-License-Identifier: Apache-2.0

/// What two lines must have in common to be one message.
enum LineKind: UInt8, Sendable {
  case words = 1
  case media, stub, place, poll, call
  /// Something came that the phone could not read yet.
  case pending
  case event
}
