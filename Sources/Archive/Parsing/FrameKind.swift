// SPDX-License-Identifier: Apache-2.0

/// What goes over the socket between an archive and its parser; the first byte of each frame.
///
/// A frame is this byte, the payload's length (4 bytes, little-endian) and the payload. The child speaks;
/// the parent answers `read` with one `bytes` frame and sends one `request` at the start.
enum FrameKind: UInt8 {
  /// To the child: what to parse (`ParseRequest`).
  case request = 0x71
  /// From the child: offset (8 bytes) and length (4 bytes, both little-endian) of original wanted.
  case read = 0x72
  /// To the child: the bytes asked for; empty at the end, or on a failure to read.
  case bytes = 0x62
  /// A block of items (`ItemWriter`).
  case items = 0x69
  case fileBegin = 0x66
  case fileBytes = 0x64
  case fileEnd = 0x65
  /// From the child that opens a mail: the name of a signature's key.
  case keyWanted = 0x6B
  /// To that child: 0 for no such key, 1 and the key's text, or 2 for not known now.
  case key = 0x4B
  /// The report (`ReportCoding`, of a mail `MailCoding`); the last frame of a reading that went well.
  case report = 0x52
  /// Why the export cannot be read: code, message, remedy; the last frame.
  case failure = 0x78

  /// Largest payload, in bytes; anything longer is a broken child.
  static let largest = 8 << 20
}
