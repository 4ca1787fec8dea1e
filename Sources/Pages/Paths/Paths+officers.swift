// SPDX-License-Identifier: Apache-2.0
import Records

/// The officers' places of work.
extension Paths {
  /// The queue of all deposits, from before a place in the ledger on.
  package static func deposits(_ choice: DepositQueue.Choice = .all, before index: Int? = nil) -> Path {
    let choice = choice == .all ? [] : [("show", choice.rawValue)]
    return Path("deposits", query: choice + (index.map { [("before", "\($0)")] } ?? []))
  }
  package static func deposit(_ id: DepositID) -> Path { Path("deposits", "\(id)") }
  package static func challenge(_ id: DepositID) -> Path { Path("deposits", "\(id)", "challenge") }

  package static func ledger(before index: Int? = nil) -> Path {
    Path("ledger", query: index.map { [("before", "\($0)")] } ?? [])
  }

  package static var quarantine: Path { Path("quarantine") }
  package static func quarantined(_ id: DepositID) -> Path { Path("quarantine", "\(id)") }
  package static func quarantinedFile(_ id: DepositID) -> Path { Path("quarantine", "\(id)", "file") }

  package static var escrows: Path { Path("escrow") }
  package static func approveEscrow(_ id: EscrowID) -> Path { Path("escrow", "\(id)", "approve") }
  package static func openEscrow(_ id: EscrowID) -> Path { Path("escrow", "\(id)", "file") }

  package static var preservations: Path { Path("preservation") }
  package static func liftPreservation(_ id: PreservationID) -> Path { Path("preservation", "\(id)", "lift") }

  package static var unsortedMail: Path { Path("unsorted-mail") }
  package static func sortMail(_ id: DepositID) -> Path { Path("unsorted-mail", "\(id)") }
}
