// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Vault

extension Acts {
  /// A statement: its attestation, the alignment it rests on, its text, and the SHA-256 of the text's own bytes. The
  /// text bears the statement's random number, so that nobody finds it by guessing.
  static func stated(
    _ attestation: SealedObject, alignment: SealedObject, text: SealedObject, digest: Digest, at time: Instant
  ) throws -> Entry {
    let kind = UInt64(AttestationKind.gapStated.rawValue)
    return try entry(
      .attested, time,
      [.count("kind", kind)] + object("attestation", attestation) + object("alignment", alignment)
        + object("statement", text) + [.digest("text", digest)])
  }
}
