// SPDX-License-Identifier: Apache-2.0

/// The byte accounting of one parse; it must balance to the byte on every file.
package struct ByteAccount: Sendable, Hashable {
  /// Size of the transcript (or of all transcripts) in bytes.
  package var total = 0
  /// Covered by messages and events.
  package var items = 0
  /// Covered by headers, footers, separators and byte-order marks that carry no record.
  package var framing = 0
  /// Covered by notices only.
  package var unparsed = 0

  package init() {}

  package var accounted: Int { items + framing + unparsed }
  package var balances: Bool { accounted == total }
}
