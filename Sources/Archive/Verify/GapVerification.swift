// SPDX-License-Identifier: Apache-2.0
import Crypto
import Ledger
import Records
import Store
import Vault

/// Every statement against what it names: its alignment, its text, the originals and the records.
struct GapVerification {
  let vault: OpenVault
  /// Digests of originals already read, by object: several statements may name one.
  private var digests: [String: [UInt8]] = [:]

  init(vault: OpenVault) { self.vault = vault }

  /// Damage to the objects themselves is named with their files; here it is said which statement no longer holds.
  mutating func check(_ attestation: Attestation, _ entry: Entry, at place: Int, _ findings: inout Findings) {
    guard case .gapStated(let statement) = attestation.said else { return }
    let name = Self.name(attestation, place)
    let alignment = ObjectID(hex: statement.alignment).flatMap { try? vault.read($0, in: .acts).bytes() }
    if alignment.map({ Array(SHA256.hash(data: $0)) }) != statement.alignmentDigest
      || entry.value("alignment") != statement.alignment
    {
      findings.damage(name, "The alignment is not the one that was signed.")
    } else if let alignment {
      check(alignment, statement, name, &findings)
    }
    let text = ObjectID(hex: entry.value("statement") ?? "").flatMap { try? vault.read($0, in: .acts).bytes() }
    if text.map({ Array(SHA256.hash(data: $0)) }) != entry.hex("text") {
      findings.damage(name, "Its text is not the one that the ledger names.")
    }
    for (number, side) in statement.sides.enumerated() where digest(of: side) != side.originalDigest {
      findings.damage(name, "The original of copy \(number + 1) is not the one that was compared.")
    }
  }

  private func check(_ bytes: [UInt8], _ statement: GapStatement, _ name: String, _ findings: inout Findings) {
    guard let alignment = try? AlignmentCoding.alignment(bytes) else {
      return findings.damage(name, "The alignment is not one that this version reads.")
    }
    let copies = Set(alignment.copies.map(\.reference))
    guard !statement.sides.allSatisfy({ copies.contains($0.copy) }) else { return }
    findings.damage(name, "It names a copy that its alignment is not of.")
  }

  private mutating func digest(of side: StatedCopy) -> [UInt8]? {
    if let known = digests[side.original] { return known }
    guard let object = ObjectID(hex: side.original),
      let reader = try? vault.read(object, in: GroupID(side.copy.deposit)),
      let digest = try? AuthorityArchive.digest(of: reader)
    else { return nil }
    digests[side.original] = digest
    return digest
  }

  /// The records that statements name are in the catalogue.
  static func compare(_ rows: [AttestationRow], _ catalogue: Catalogue, _ findings: inout Findings) throws {
    for row in rows {
      guard case .gapStated(let statement) = row.attestation.said else { continue }
      let records = Set(statement.items.flatMap(\.records))
      let lost = try records.count { try catalogue.record($0) == nil }
      guard lost > 0 else { continue }
      findings.damage(name(row.attestation, row.ledgerIndex), "\(lost) records that it names are not in the catalogue.")
    }
  }

  private static func name(_ attestation: Attestation, _ place: Int) -> String {
    "statement \(attestation.id) (ledger entry \(place))"
  }
}
