// SPDX-License-Identifier: Apache-2.0

/// Limits of reading Outlook's files; beyond one the good part is kept and the rest is a notice.
enum MapiLimits {
  /// Messages inside one another.
  static let depth = 8
  /// One property held in memory, bytes (attachments are streamed and know no limit but `attachment`).
  static let property = 32 << 20
  /// All properties of one message held in memory, bytes.
  static let message = 64 << 20
  static let properties = 4_096
  static let recipients = 20_000
  static let attachments = 2_000
  /// Streams and storages of one compound file.
  static let entries = 100_000
  /// Decompressed RTF, bytes.
  static let rtf = 64 << 20
  /// Binary properties kept as hexadecimal text in the extras, bytes.
  static let rawBytes = 64
}
