// SPDX-License-Identifier: Apache-2.0

/// What a program may do with a person's token: never more than the person, and only what they ticked.
package enum TokenScope: String, Sendable, Hashable, CaseIterable {
  /// Hand in exports, read them, withhold, file or discard.
  case handIn = "hand-in"
  /// Declare: why a channel was used, that there is nothing, what matters.
  case declare
  /// Search and read the records.
  case read
  /// See the queue of all deposits.
  case deposits
  /// See the ledger's checkpoint and entries.
  case ledger

  /// What the person must be allowed for this scope to be worth anything.
  package var right: Right {
    switch self {
    case .handIn, .declare: .handIn
    case .read: .readRecords
    case .deposits: .manageDeposits
    case .ledger: .seeLedger
    }
  }

  package var title: String {
    switch self {
    case .handIn: "Hand in exports for you"
    case .declare: "Make declarations for you"
    case .read: "Search and read the records"
    case .deposits: "See the queue of all deposits"
    case .ledger: "See the ledger"
    }
  }
}
