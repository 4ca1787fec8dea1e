// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records

extension Office {
  /// Notes an act on a person, by whom, with its particulars sealed.
  func note(
    _ act: Act, of person: PersonID, by actor: PersonID?, _ more: (inout ByteWriter) -> Void = { _ in }
  ) async throws {
    try await archive.note(act, count: 1) { out in
      out.write(person.bytes)
      out.write(actor?.bytes ?? [])
      more(&out)
    }
  }

  /// A new id for a person, a session or a delegation.
  func draw<Kind>() -> ID<Kind> {
    var source = SystemRandomNumberGenerator()
    return .random(using: &source)
  }
}

extension ByteWriter {
  mutating func write(_ person: Person) {
    write(person.name)
    write(person.address ?? "")
    write(person.roles)
  }

  mutating func write(_ roles: Set<Role>) {
    write(roles.count)
    for role in roles.sorted() { write(role.rawValue) }
  }
}
