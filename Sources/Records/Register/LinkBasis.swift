// SPDX-License-Identifier: Apache-2.0

/// Why a displayed identity counts as a person.
package enum LinkBasis: Sendable, Hashable {
  /// By rule: it bears exactly this address of theirs, and nobody else has it.
  case address(RegisteredAddress)
  /// By an officer's decision, which can be undone.
  case decision(Attestation)
  /// It is the holder of the copy, and the copy is theirs.
  case holder
}

extension LinkBasis {
  /// Why, in one sentence.
  package var reason: String {
    switch self {
    case .address(let address): "It bears the address \(address.address), which is registered as theirs."
    case .decision(let attestation): "\(attestation.by.name) decided it on \(Day(attestation.at.utc).words)."
    case .holder: "It is the holder of the phone or account that was captured."
    }
  }

  /// The decision it rests on; nil where a rule made it.
  package var decision: Attestation? { if case .decision(let attestation) = self { attestation } else { nil } }
}
