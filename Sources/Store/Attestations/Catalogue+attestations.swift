// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

extension Catalogue {
  /// Notes an attestation; one already noted stays as it is.
  package func note(_ row: AttestationRow) throws(CatalogueError) { try write { try AttestationRows.write(row, $0) } }

  package func knowsAttestation(at ledgerIndex: Int) throws(CatalogueError) -> Bool {
    try read { db in
      let row = try PreparedStatement(db, AttestationRows.known)
      defer { row.reset() }
      row.bind(1, Int64(ledgerIndex))
      return try row.step()
    }
  }

  /// Every attestation, in the order of the ledger.
  package func attestationRows() throws(CatalogueError) -> [AttestationRow] {
    try read { db in try AttestationRows.read(AttestationRows.all, db) { _ in } }
  }

  package func attestation(_ id: AttestationID) throws(CatalogueError) -> Attestation? {
    try read { db in try AttestationRows.read(AttestationRows.byID, db) { $0.bind(1, id) }.first?.attestation }
  }

  /// As above, with its place in the ledger.
  package func attestationRow(_ id: AttestationID) throws(CatalogueError) -> AttestationRow? {
    try read { db in try AttestationRows.read(AttestationRows.byID, db) { $0.bind(1, id) }.first }
  }

  package func attestations(of kind: AttestationKind) throws(CatalogueError) -> [Attestation] {
    try attestations(AttestationRows.byKind) { $0.bind(1, Int64(kind.rawValue)) }
  }

  package func attestationRows(of kind: AttestationKind) throws(CatalogueError) -> [AttestationRow] {
    try read { db in try AttestationRows.read(AttestationRows.byKind, db) { $0.bind(1, Int64(kind.rawValue)) } }
  }

  /// What this person said, or what was said for them.
  package func attestations(by person: PersonID) throws(CatalogueError) -> [Attestation] {
    try attestations(AttestationRows.byAuthor) { $0.bind(1, person) }
  }

  package func attestations(about person: PersonID) throws(CatalogueError) -> [Attestation] {
    try attestations(AttestationRows.byPerson) { $0.bind(1, person) }
  }

  package func attestations(about conversation: ConversationKey) throws(CatalogueError) -> [Attestation] {
    try attestations(AttestationRows.byConversation) { statement in
      statement.bind(1, conversation.label)
      statement.bind(2, conversation.channel)
    }
  }

  package func attestations(about deposit: DepositID) throws(CatalogueError) -> [Attestation] {
    try attestations(AttestationRows.byDeposit) { $0.bind(1, deposit) }
  }

  package func attestations(about record: RecordID) throws(CatalogueError) -> [Attestation] {
    try attestations(AttestationRows.byRecord) { $0.bind(1, record) }
  }

  package func attestations(answering attestation: AttestationID) throws(CatalogueError) -> [Attestation] {
    try attestations(AttestationRows.byAnswer) { $0.bind(1, attestation) }
  }

  private func attestations(
    _ question: String, bind: (PreparedStatement) -> Void
  ) throws(CatalogueError) -> [Attestation] {
    try read { db in try AttestationRows.read(question, db, bind: bind).map(\.attestation) }
  }
}
