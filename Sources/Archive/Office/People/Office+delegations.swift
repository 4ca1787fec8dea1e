// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// A principal names a secretary who hands in for them; declarations stay the principal's own.
extension Office {
  /// The principal `person` may act for now, if it is this one.
  func delegator(_ principal: PersonID, for person: Person, at now: Instant) throws -> PersonReference? {
    try desk.delegations(secretary: person.id)
      .first { $0.principal.id == principal && $0.begins <= now && now < $0.ends }?.principal
  }
}
