// SPDX-License-Identifier: Apache-2.0

/// What a record's row says in one number; bit values are part of the schema.
struct RecordFlags: OptionSet {
  let rawValue: Int64
  static let edited = Self(rawValue: 1)
  static let deleted = Self(rawValue: 2)
  static let forwarded = Self(rawValue: 4)
  static let hasAttachments = Self(rawValue: 8)
  /// The row key is a neighbour's: the record has no date of its own.
  static let keyFromNeighbour = Self(rawValue: 16)
  /// Addressed to recipients of its own (a mail), not to a conversation.
  static let addressed = Self(rawValue: 32)
}
