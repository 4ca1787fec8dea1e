// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Ledger

extension Vectors {
  /// docs/vectors in the source tree.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/vectors").path

  /// Every file but the README, by its path.
  static func files() async throws -> [String: [UInt8]] {
    let fixture = try LedgerFixture()
    let log = try await fixture.log(entries: 4)
    let filed = try Entry(
      .filed, salt: salt, time: 1_711_111_111_111,
      fields: [
        .hex("deposit", [UInt8](repeating: 0xd0, count: 16)), .count("records", UInt64(bodies.count)),
        .digest("root", try #require(Digest(hex: deposit().root))),
      ])
    _ = try await log.append([filed])
    _ = try await log.append((5..<9).map(LedgerFixture.entry))
    var files = try proofs(fixture)
    for path in ["checkpoint"] + TilePath.rightEdge(size: 9).map(\.path) {
      files["ledger/\(path)"] = try fixture.read(path)
    }
    files["vkey"] = Array("\(fixture.key.verifier)\n".utf8)
    files["tree.json"] = try json(trees())
    files["tokens.json"] = try json(tokens())
    files["commitments.json"] = try json(deposit())
    files["entries.json"] = try json(entries())
    return files
  }

  /// Proof files, good and bad, and the list of their verdicts.
  private static func proofs(_ fixture: LedgerFixture) throws -> [String: [UInt8]] {
    let whole = try proof(fixture, hiding: [])
    let redacted = try proof(fixture, hiding: [0..<4])
    let receipt = try MessageProof.receipt(of: 4, from: fixture.reader)
    let other = try SigningKey(seed: [UInt8](repeating: 3, count: 32), name: LedgerFixture.origin)
    let key = fixture.key.verifier.description
    let cases: [(name: String, bytes: [UInt8], key: String, verdict: String)] = [
      ("receipt", receipt, key, "verified"), ("message", whole, key, "verified"),
      ("redacted", redacted, key, "verified"),
      ("other-key", whole, other.verifier.description, "signature"),
      ("wrong-index", replacing(whole, "index 4", "index 5"), key, "tree"),
      ("altered-root", altered(checkpointOf: whole), key, "signature"),
      ("no-extra", withoutExtra(whole), key, "malformed"),
      ("altered-word", try altered(whole) { $0[$0.count - 1] ^= 1 }, key, "commitment"),
      ("altered-hash", try altered(redacted) { $0[hiddenOffset($0)] ^= 1 }, key, "commitment"),
      ("trailing-byte", try altered(whole) { $0.append(0) }, key, "malformed"),
      ("crlf", replacing(whole, "\n", "\r\n"), key, "malformed"),
    ]
    var files: [String: [UInt8]] = [:]
    for proof in cases { files["proofs/\(proof.name).tlog-proof"] = proof.bytes }
    let list = cases.map { Proof(file: "proofs/\($0.name).tlog-proof", key: $0.key, verdict: $0.verdict) }
    files["proofs.json"] = try json(list)
    return files
  }

  private static func proof(_ fixture: LedgerFixture, hiding ranges: [Range<Int>]) throws -> [UInt8] {
    let index = 7
    var fields = MessageFields()
    fields.append("sender", "Priya Raman")
    let whole = ShownMessage(seed: seed.message(UInt64(index)), fields: fields, body: bodies[index])
    let tree = MerkleTree(commitments: deposit().messages.map { Digest(hex: $0.commitment)! })
    return try MessageProof.file(
      of: whole.hiding(fields: [], body: ranges), at: tree.proof(of: UInt64(index)), entry: 4, from: fixture.reader)
  }

  private static func replacing(_ bytes: [UInt8], _ part: String, _ replacement: String) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).replacing(part, with: replacement).utf8)
  }

  /// The proof with the size in its checkpoint changed from 9 to 8.
  private static func altered(checkpointOf proof: [UInt8]) -> [UInt8] { replacing(proof, "\n9\n", "\n8\n") }

  private static func withoutExtra(_ proof: [UInt8]) -> [UInt8] {
    let lines = String(decoding: proof, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    return Array(lines.filter { !$0.hasPrefix("extra ") }.joined(separator: "\n").utf8)
  }

  private static func altered(_ proof: [UInt8], _ change: (inout [UInt8]) -> Void) throws -> [UInt8] {
    let outer = try LogProof(parsing: proof)
    var extra = outer.extra ?? []
    change(&extra)
    return LogProof(extra: extra, inclusion: outer.inclusion, checkpoint: outer.checkpoint).bytes
  }

  /// Where the first hidden leaf's hash stands: after the open field of the redacted proof.
  private static func hiddenOffset(_ extra: [UInt8]) -> Int {
    let field = Array("sender\0Priya Raman".utf8)
    return (extra.firstRange(of: field)?.upperBound ?? 0) + 1
  }
}
