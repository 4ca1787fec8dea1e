// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Deposits for the people who look after them.
extension Catalogue {
  static let queue = """
    SELECT d.facts, f.report, f.records, f.root, f.ledger_index, f.filing, f.dedupe_tag
    FROM filings f CROSS JOIN deposits d ON d.deposit = f.deposit
    WHERE f.ledger_index < ? ORDER BY f.ledger_index DESC LIMIT ?
    """
  static let conversationsOf = """
    SELECT v.label, v.title, (SELECT count(*) FROM records r WHERE r.conversation = v.conversation), v.conversation,
      v.channel
    FROM deposits d CROSS JOIN conversations v ON v.deposit = d.deposit
    WHERE d.id = ? ORDER BY v.conversation LIMIT ?
    """
  /// Statements of this file, for the test of their plans.
  static let queueQuestions = [queue, conversationsOf]

  /// At most `limit` deposits filed before ledger entry `index`, newest first.
  package func deposits(filedBefore index: Int, limit: Int) throws(CatalogueError) -> [FiledDeposit] {
    try read { db in
      try DepositRows.deposits(Self.queue, db) {
        $0.bind(1, Int64(index))
        $0.bind(2, Int64(limit))
      }
    }
  }

  /// The first conversations of a deposit, in the order of the export.
  package func conversations(
    of deposit: DepositID, limit: Int
  ) throws(CatalogueError) -> [ConversationSummary] {
    try read { db in
      let row = try PreparedStatement(db, Self.conversationsOf)
      defer { row.reset() }
      row.bind(1, deposit)
      row.bind(2, Int64(limit))
      var found: [ConversationSummary] = []
      while try row.step() {
        guard let opener = try Self.opener(of: row.int(3), db) else { continue }
        let label = ConversationLabel(id: row.text(0) ?? "", title: row.text(1), channel: row.text(4))
        found.append(ConversationSummary(opener: opener, label: label, records: Int(row.int(2))))
      }
      return found
    }
  }
}
