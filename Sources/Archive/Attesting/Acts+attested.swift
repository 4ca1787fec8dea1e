// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Vault

extension Act {
  /// Somebody declared or decided something; what, and about what, is sealed.
  static let attested = Act("attested")!  // spelled as acts are
}

extension Acts {
  static func attested(_ kind: AttestationKind, sealed: SealedObject, at time: Instant) throws -> Entry {
    try entry(.attested, time, [.count("kind", UInt64(kind.rawValue))] + object("attestation", sealed))
  }
}
