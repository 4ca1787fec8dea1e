// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store

extension Registrar {
  /// What taking the list would do; nothing is done.
  package func plan(_ list: StaffList) throws -> StaffPlan {
    StaffPlan(list, try register()) {
      var source = SystemRandomNumberGenerator()
      return .random(using: &source)
    }
  }

  /// Registers everybody of the plan at once: all of it is in the ledger, or none. Refused while a line is bad.
  package func take(_ plan: StaffPlan) async throws {
    guard plan.problems.isEmpty else {
      throw ArchiveError(
        .unreadableFile, "\(plan.problems.count) lines of the staff list cannot be taken; nothing was done.",
        remedy: "mend the lines named and give the list again")
    }
    let sealed = try (plan.added + plan.changed).map { person in
      try archive.sealed(.registered(person), about: Topic(person: person.id), by: by)
    }
    guard !sealed.isEmpty else { return }
    let appended = try await archive.log.append(sealed.map(\.1))
    for (index, attestation) in zip(appended.indexes, sealed.map(\.0)) {
      try archive.catalogue.note(AttestationRow(ledgerIndex: Int(index), attestation: attestation))
    }
  }
}
