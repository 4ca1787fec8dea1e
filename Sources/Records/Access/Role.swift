// SPDX-License-Identifier: Apache-2.0

/// What a person is in the authority as far as the archive is concerned; one person may have several.
package enum Role: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Hands in what they hold and sees that alone.
  case official
  case recordsManager
  case informationOfficer
  /// Reads what another officer decided before it leaves.
  case secondReader
  case legalAdviser
  /// The qualified person of FOIA s.36.
  case qualifiedPerson
  /// Data protection officer or senior information risk owner: alone sees what is quarantined.
  case security
  case headOfAuthority
  /// Sees the ledger, proofs and counts; reads no message.
  case auditor
  /// Keeps accounts and settings; reads no message.
  case administrator

  package static func < (a: Role, b: Role) -> Bool { a.place < b.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Role {
  /// The role in plain words.
  package var title: String {
    switch self {
    case .official: "Official"
    case .recordsManager: "Records manager"
    case .informationOfficer: "Information officer"
    case .secondReader: "Second reader"
    case .legalAdviser: "Legal adviser"
    case .qualifiedPerson: "Qualified person"
    case .security: "Security (DPO or SIRO)"
    case .headOfAuthority: "Head of the authority"
    case .auditor: "Auditor"
    case .administrator: "Administrator"
    }
  }

  /// What the role may do. Everything not named here is refused.
  package var rights: Set<Right> {
    switch self {
    case .official: [.handIn]
    case .recordsManager:
      [
        .handIn, .readRecords, .manageDeposits, .challengeWithholding, .seeOverdue, .sampleSignificance, .sortMail,
        .inviteGuests, .reconcile, .stateGaps,
      ]
    case .informationOfficer: [.handIn, .readRecords, .challengeWithholding, .stateGaps]
    case .secondReader, .legalAdviser, .qualifiedPerson: [.handIn, .readRecords]
    case .security: [.handIn, .readRecords, .seeQuarantine, .adjudicateEscrow, .seeLedger]
    case .headOfAuthority: [.handIn, .readRecords, .seeOverdue, .adjudicateEscrow]
    case .auditor: [.seeLedger, .seeOverdue]
    case .administrator: [.managePeople, .setPolicy, .seeLedger]
    }
  }
}
