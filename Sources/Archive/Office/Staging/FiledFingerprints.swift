// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Which messages a custodian has filed before, by conversation; looked up when a conversation is first met.
///
/// LIMIT: looks at the three latest deposits of a conversation; what only older ones hold counts as new.
struct FiledFingerprints: Sendable {
  private static let latest = 3

  private let catalogue: Catalogue
  private let custodian: PersonID?
  private let name: String

  init(_ catalogue: Catalogue, custodian: PersonID?, named name: String) {
    (self.catalogue, self.custodian, self.name) = (catalogue, custodian, name)
  }

  /// Fingerprints of the messages filed; nil where the conversation was never captured from this custodian.
  func of(_ label: String) throws -> Set<Int>? {
    let rows = try catalogue.conversationRows().filter { $0.label.id == label }.map(\.deposit)
    guard !rows.isEmpty else { return nil }
    let own = try rows.filter { id in
      guard let facts = try catalogue.deposit(id)?.facts else { return false }
      return facts.custodianID.map { $0 == custodian } ?? (facts.custodian == name)
    }
    guard !own.isEmpty else { return nil }
    var known: Set<Int> = []
    for deposit in own.suffix(Self.latest) {
      try catalogue.eachRecord(of: deposit) { record in
        if case .message(let message) = record.item { known.insert(ReadingTally.fingerprint(message)) }
      }
    }
    return known
  }
}
