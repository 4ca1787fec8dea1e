// SPDX-License-Identifier: Apache-2.0
import Records
import Store
import Synchronization

/// Which messages a custodian has filed before, by conversation; looked up when a conversation is first met.
///
/// LIMIT: looks at the three latest deposits of a conversation; what only older ones hold counts as new.
final class FiledFingerprints: Sendable {
  private static let latest = 3

  private let catalogue: Catalogue
  /// Their deposits of each conversation, oldest first.
  private let deposits: [String: [DepositID]]
  /// Of each deposit looked at, by conversation; a deposit is read once.
  private let read = Mutex<[DepositID: [String: Set<Int>]]>([:])

  init(_ catalogue: Catalogue, custodian: PersonID?, named name: String) throws {
    let rows = try catalogue.conversationRows()
    let own = try Set(rows.map(\.deposit)).filter { id in
      guard let facts = try catalogue.deposit(id)?.facts else { return false }
      return facts.custodianID.map { $0 == custodian } ?? (facts.custodian == name)
    }
    self.catalogue = catalogue
    deposits = Dictionary(grouping: rows.filter { own.contains($0.deposit) }, by: \.label.id).mapValues {
      $0.map(\.deposit)
    }
  }

  /// Fingerprints of the messages filed; nil where the conversation was never captured from this custodian.
  func of(_ label: String) throws -> Set<Int>? {
    guard let own = deposits[label] else { return nil }
    return try own.suffix(Self.latest).reduce(into: []) { $0.formUnion(try fingerprints(of: $1)[label] ?? []) }
  }

  private func fingerprints(of deposit: DepositID) throws -> [String: Set<Int>] {
    try read.withLock { read in
      if let known = read[deposit] { return known }
      var found: [String: Set<Int>] = [:]
      try catalogue.eachRecord(of: deposit) { record in
        guard case .message(let message) = record.item else { return }
        found[message.conversation.id, default: []].insert(ReadingTally.fingerprint(message))
      }
      read[deposit] = found
      return found
    }
  }
}
