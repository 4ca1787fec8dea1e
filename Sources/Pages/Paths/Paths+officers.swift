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
}
