// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Vault

/// Proofs that anyone can check with the verifier key alone.
extension AuthorityArchive {
  /// The `.tlog-proof` of one record, all of it open; noted in the ledger before it is made.
  package func prove(_ id: RecordID) async throws -> String {
    guard try catalogue.record(id) != nil else { throw ArchiveError(.notFound, "There is no record \(id).") }
    try await note(.proved, count: 1) { $0.write(id.bytes) }
    return try makeProof(of: id)
  }

  /// The proof itself; the caller has noted it.
  func makeProof(of id: RecordID) throws -> String {
    guard let copy = try catalogue.copies(of: id).first, let deposit = try catalogue.deposit(copy.deposit) else {
      throw ArchiveError(.damaged, "Record \(id) belongs to no deposit.", remedy: "run 'onrecord rebuild'")
    }
    let filing = try filing(of: deposit)
    guard let seed = Seed(filing.trailer.seed) else { throw ArchiveError(.damaged, "The filing has no seed.") }
    let block = copy.leaf / FilingBlock.capacity
    let records = try filing.records(ofBlock: block)
    let digests = records.map { Commitments.shown($0, seed: seed).commitment }
    let place = try filing.trailer.path(to: copy.leaf, among: digests)
    let shown = Commitments.shown(records[copy.leaf % FilingBlock.capacity], seed: seed)
    let proof = try MessageProof.file(of: shown, at: place, entry: UInt64(deposit.ledgerIndex), from: reader)
    return String(decoding: proof, as: UTF8.self)
  }

  /// The `.tlog-proof` of a deposit's "filed" entry: its receipt.
  func proof(of deposit: FiledDeposit) throws -> String {
    String(decoding: try MessageProof.receipt(of: UInt64(deposit.ledgerIndex), from: reader), as: UTF8.self)
  }

  /// A deposit's filing, opened.
  func filing(of deposit: FiledDeposit) throws -> Filing {
    guard let object = ObjectID(hex: deposit.filing) else {
      throw ArchiveError(.damaged, "Deposit \(deposit.facts.id) names no filing.", remedy: "run 'onrecord rebuild'")
    }
    return try Filing(try vault.read(object, in: GroupID(deposit.facts.id)))
  }
}

extension FilingTrailer {
  /// The path from record `leaf` to the deposit's root: within its block, then over the blocks' roots.
  ///
  /// A block is an aligned subtree of 256 leaves, the last one the rest, so RFC 6962's splits fall between blocks.
  func path(to leaf: Int, among commitments: [Digest]) throws -> InclusionProof {
    let within = try MerkleTree(commitments: commitments).proof(of: UInt64(leaf % FilingBlock.capacity))
    let above = try MerkleTree(leaves: blocks.map(\.root)).proof(of: UInt64(leaf / FilingBlock.capacity))
    return InclusionProof(index: UInt64(leaf), size: UInt64(records), path: within.path + above.path)
  }
}
