// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// What signals are seen in: every conversation of every deposit, and the moments of its messages.
enum SignalRows {
  static let all = """
    SELECT \(OwnerRows.columns) FROM filings f CROSS JOIN deposits d ON d.deposit = f.deposit
    CROSS JOIN conversations v ON v.deposit = d.deposit LEFT JOIN owners o ON o.deposit = d.id
    ORDER BY f.ledger_index, v.conversation
    """
  static let messages = """
    SELECT row_key, kind, flags FROM records WHERE conversation = ? ORDER BY row_key
    """
  /// For the test of their plans; `all` reads the list of conversations whole, which is what it is for.
  static let questions = [messages]
}
