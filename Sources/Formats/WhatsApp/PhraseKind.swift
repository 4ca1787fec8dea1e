// SPDX-License-Identifier: Apache-2.0

/// What one of WhatsApp's own phrases says.
enum PhraseKind: UInt8, Sendable {
  /// In brackets behind a file name; in angle brackets instead of any media.
  case attached, omitted
  /// Instead of one kind of media.
  case image, video, audio, sticker, gif, document, contact
  case deleted, deletedBySelf, edited, call, viewOnce, waiting
}
