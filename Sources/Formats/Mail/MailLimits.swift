// SPDX-License-Identifier: Apache-2.0

/// Limits of reading mail; beyond one the good part is kept and the rest is one notice with its range.
enum MailLimits {
  /// Multiparts inside one another.
  static let depth = 20
  /// Parts of one message.
  static let parts = 1_000
  /// Header of a message or part, bytes.
  static let header = 256 << 10
  /// Line of a header or of a text body, bytes. A longer line of an attachment decodes whole: it is streamed.
  static let line = 1 << 20
  /// Message held in memory, bytes; of a longer one only the header is read.
  static let message = 64 << 20
  /// Longest boundary honoured, bytes (RFC 2046 5.1.1 allows 70).
  static let boundary = 200
  /// Longest single address or group handed to GMime, bytes: its list parser is quadratic in a group and
  /// recurses into nested ones (GMime 3.2.13: 120,000 bytes of "a:" overrun an 8 MiB stack).
  static let address = 4 << 10
  /// How far past a separator the end of an open part is looked for, bytes.
  static let lookahead = 256 << 10
}
