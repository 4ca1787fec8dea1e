// SPDX-License-Identifier: Apache-2.0
import Records

/// Who may read what. What somebody may not read is, for them, not there.
extension Office {
  /// Throws `notFound` unless `subject` reads for the authority or handed this in, for themselves or their principal.
  func requireReading(_ deposit: DepositFacts, of subject: Subject, _ what: String) throws {
    guard subject.may(.readRecords) || isOwn(deposit, of: subject) else { throw Self.notFound(what) }
  }

  /// Whether `subject` may see the deposit as their own. A guest hands in and reads nothing.
  private func isOwn(_ deposit: DepositFacts, of subject: Subject) -> Bool {
    guard subject.may(.handIn), !subject.person.isGuest else { return false }
    if let custodian = deposit.custodianID { return subject.owns(custodian) }
    return deposit.depositorID.map(subject.owns) ?? false
  }

  static func notFound(_ what: String) -> ArchiveError {
    ArchiveError(.notFound, "There is no \(what).", remedy: "check the link, or search again")
  }
}
