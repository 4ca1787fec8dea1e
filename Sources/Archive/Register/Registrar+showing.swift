// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Registrar {
  /// Everything the register shows of one person.
  package func shown(_ id: PersonID) throws -> ShownPerson {
    let register = try register()
    guard let known = register.person(id) else { throw Self.nobody(id) }
    let found = try archive.catalogue.identities(of: id, in: register)
    let appearances = try found.map { try appearance($0.row, $0.basis) }.sorted { a, b in
      (a.copy.conversation.channel, a.copy.conversation.title ?? "", a.first?.number ?? 0)
        < (b.copy.conversation.channel, b.copy.conversation.title ?? "", b.first?.number ?? 0)
    }
    return ShownPerson(
      known: known, appearances: appearances,
      links: register.links(of: id).map { ShownLink($0.identity, $0.decision) },
      refusals: register.refusals(of: id).map { ShownLink($0.identity, $0.decision) },
      devices: try devices(known, found.map(\.row), register),
      conflicts: register.conflicts.filter { $0.people.contains { $0.id == id } })
  }

  private func appearance(_ row: IdentityRow, _ basis: PersonAppearance.Basis) throws -> PersonAppearance {
    let days = LocalDays(archive.settings)
    return PersonAppearance(
      copy: CopyReference(deposit: row.held.deposit, conversation: row.held.conversation), displayed: row.displayed,
      basis: basis, opener: try archive.catalogue.opener(of: row.held), first: row.held.first.map(days.day),
      last: row.held.last.map(days.day))
  }

  // MARK: Devices

  /// The person's devices and their changes, from all that is known.
  package func devices(of id: PersonID) throws -> DeviceHistory {
    let register = try register()
    guard let known = register.person(id) else { throw Self.nobody(id) }
    return try devices(known, try archive.catalogue.identities(of: id, in: register).map(\.row), register)
  }

  private func devices(_ known: KnownPerson, _ rows: [IdentityRow], _ register: Register) throws -> DeviceHistory {
    let days = LocalDays(archive.settings)
    let captures = try archive.catalogue.deposits(of: known.id).compactMap { id -> DeviceHistory.Capture? in
      guard let facts = try archive.catalogue.deposit(id)?.facts, facts.custodianID == known.id else { return nil }
      return DeviceHistory.Capture(id, device: facts.device, on: days.day(facts.receivedAt))
    }
    return DeviceHistory(
      devices: known.person.devices, declared: try archive.attestations(about: Topic(person: known.id)),
      captures: captures, said: try changes(of: known, in: rows, register), day: days.day)
  }

  /// System lines that say this person's number or security code changed.
  private func changes(of known: KnownPerson, in rows: [IdentityRow], _ register: Register) throws -> [DeviceSign] {
    let days = LocalDays(archive.settings)
    let held = Dictionary(rows.map { ($0.held.row, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Dictionary(grouping: rows, by: \.held.row).mapValues { Set($0.compactMap(\.participant.name)) }
    return try archive.catalogue.changesSaid(in: rows.map(\.held)).compactMap { said in
      guard let row = held[said.conversation] else { return nil }
      let isTheirs = said.people.contains { participant in
        let linked = register.person(
          of: participant, custodian: row.held.custodianName, custodianID: row.held.custodian,
          channel: row.held.conversation.channel)
        if let linked { return linked.person.id == known.id }
        return participant.name.map { names[said.conversation, default: []].contains($0) } ?? false
      }
      let kind: DeviceSign.Kind = said.type == .numberChanged ? .numberChanged : .securityCodeChanged
      return isTheirs ? DeviceSign(kind, on: days.day(said.at), source: .record(said.record)) : nil
    }
  }
}
