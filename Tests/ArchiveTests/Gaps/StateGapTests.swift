// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import Ledger
import OnRecordTesting
import Records
import Testing

@testable import Archive
@testable import Vault

@Suite struct `Stating a gap` {
  private func code(_ body: () async throws -> Void) async -> ArchiveError.Code? {
    do { try await body() } catch let error as ArchiveError { return error.code } catch {}
    return nil
  }

  @Test func `names what the other copy shows, with its words, and nothing else`() async throws {
    let gap = try await GapHouse()
    let id = try await gap.stated()
    let shown = try await gap.office.statement(id, as: gap.rita)
    let words = shown.items.map { item in
      guard case .message(let message)? = item.rows[1]?.item else { return "" }
      return message.text ?? ""
    }
    #expect(words == GapHouse.lost.map(GapHouse.words))
    #expect(shown.items.allSatisfy { $0.rows[0] == nil && $0.item.standings == [.missing, .shown] })
    #expect(shown.statement.sides.map(\.custodianID) == [gap.house.asha.id, gap.house.ben.id])
    #expect(shown.statement.likelihood == .notExplained && shown.mayAct)
    #expect(shown.statement.reasons.map(\.explanation) == [.neverArrived])
  }

  /// The other way nothing is missing; two copies that show the same make no statement.
  @Test func `is refused where there is nothing to state`() async throws {
    let gap = try await GapHouse()
    #expect(await code { try await gap.office.stateGap(try gap.choice(gap.ben, gap.asha), as: gap.rita) } == .usage)
    #expect(await code { try await gap.office.stateGap(try gap.choice(gap.ben, gap.ben), as: gap.rita) } == .usage)
    let same = try await GapHouse(alike: true)
    #expect(await code { try await same.office.stateGap(try same.choice(), as: same.rita) } == .usage)
    #expect(try same.house.archive.attestations(of: .gapStated).isEmpty)
  }

  @Test func `is signed by one entry that commits to both originals and the alignment`() async throws {
    let gap = try await GapHouse()
    let archive = gap.house.archive
    let stated = try #require(try archive.stated(try await gap.stated()))
    let entry = try archive.reader.entry(at: UInt64(stated.ledgerIndex), of: try archive.reader.checkpoint())
    #expect(
      entry.fields.map(\.key) == [
        "kind", "attestation", "attestationSha256", "alignment", "alignmentSha256", "statement", "statementSha256",
        "text",
      ])
    let text = try archive.text(of: stated)
    #expect(entry.hex("text") == Array(SHA256.hash(data: text)))
    for (deposit, side) in zip([gap.asha, gap.ben], stated.statement.sides) {
      let facts = try #require(try archive.catalogue.deposit(deposit)).facts
      let bytes = try archive.vault.read(ObjectID(hex: facts.original)!, in: GroupID(deposit)).bytes()
      #expect(side.originalDigest == Array(SHA256.hash(data: bytes)))
      #expect(
        String(decoding: text, as: UTF8.self).contains(
          SHA256.hash(data: bytes).map {
            String($0, radix: 16).count == 1 ? "0" + String($0, radix: 16) : String($0, radix: 16)
          }.joined()))
    }
    let object = try archive.vault.read(ObjectID(hex: stated.statement.alignment)!, in: .acts).bytes()
    #expect(stated.statement.alignmentDigest == Array(SHA256.hash(data: object)))
    #expect(try AlignmentCoding.alignment(object).copies.count == 2)
  }

  /// A stranger with the proof, the text and the verifier key needs nothing of the archive.
  @Test func `can be checked by a stranger`() async throws {
    let gap = try await GapHouse()
    let id = try await gap.stated()
    let proof = try await gap.office.statementProof(id, as: gap.rita)
    let text = try await gap.office.statementText(id, as: gap.rita)
    let checked = try ProofVerifier(key: try VerifierKey(gap.house.archive.verifierKey)).check(Array(proof.utf8))
    #expect(checked.entry.act == .attested && checked.entry.hex("text") == Array(SHA256.hash(data: text)))
  }

  @Test func `is the same after rebuild, and verifies`() async throws {
    let gap = try await GapHouse()
    let id = try await gap.stated()
    let before = try await gap.office.statement(id, as: gap.rita)
    let (path, unlock) = (gap.house.archive.place.path, gap.house.unlock)
    try gap.office.close()
    try gap.house.archive.close()
    #expect(try await AuthorityArchive.verify(at: path, unlock: unlock).isSound)
    _ = try await AuthorityArchive.rebuild(at: path, unlock: unlock)
    let again = try await AuthorityArchive.open(at: path, unlock: unlock)
    #expect(try again.stated(id) == before.stated)
    try again.close()
  }

  @Test(arguments: ["alignment", "statement", "attestation"])
  func `whose objects are damaged is named by verify`(field: String) async throws {
    let gap = try await GapHouse()
    let archive = gap.house.archive
    let id = try await gap.stated()
    let stated = try #require(try archive.stated(id))
    let entry = try archive.reader.entry(at: UInt64(stated.ledgerIndex), of: try archive.reader.checkpoint())
    let object = try #require(entry.value(field))
    try archive.close()
    try Damage.do(to: gap.house.scratch.path("archive/vault/\(object.prefix(2))/\(object)"), removing: false)
    let findings = try await AuthorityArchive.verify(at: archive.place.path, unlock: gap.house.unlock)
    #expect(findings.damages.contains { $0.file.hasSuffix(object) })
    if field != "attestation" {
      #expect(findings.damages.contains { $0.file.contains("\(id)") }, "\(findings.damages)")
    }
  }

  /// A statement that names another alignment than is sealed, or a record that is not there, is found by its content.
  @Test func `that does not hold together is named by verify`() async throws {
    let gap = try await GapHouse()
    let archive = gap.house.archive
    let stated = try #require(try archive.stated(try await gap.stated()))
    let entry = try archive.reader.entry(at: UInt64(stated.ledgerIndex), of: try archive.reader.checkpoint())
    func damages(_ change: (inout GapStatement) -> Void) throws -> [String] {
      var statement = stated.statement
      change(&statement)
      let attestation = Attestation(
        id: stated.id, at: stated.at, by: stated.by, about: Topic(), said: .gapStated(statement))
      var findings = Findings()
      var check = GapVerification(vault: archive.vault)
      check.check(attestation, entry, at: stated.ledgerIndex, &findings)
      try GapVerification.compare(
        [.init(ledgerIndex: stated.ledgerIndex, attestation: attestation)], archive.catalogue, &findings)
      #expect(findings.damages.allSatisfy { $0.file.contains("\(stated.id)") })
      return findings.damages.map(\.message)
    }
    #expect(try damages { _ in } == [])
    #expect(try damages { $0.alignmentDigest[0] ^= 1 } == ["The alignment is not the one that was signed."])
    #expect(
      try damages { $0.sides[1].originalDigest[3] ^= 1 } == ["The original of copy 2 is not the one that was compared."]
    )
    #expect(
      try damages { $0.items[0].record = RecordID(high: 1, low: 1) }
        == ["1 records that it names are not in the catalogue."])
    #expect(
      try damages { statement in
        let copy = CopyReference(deposit: DepositID(high: 1, low: 1), conversation: Department.flood)
        statement.sides[0].copy = copy
      }.contains("It names a copy that its alignment is not of."))
  }
}
