// SPDX-License-Identifier: Apache-2.0
import Records

/// What taking a staff list would do, before it is done.
package struct StaffPlan: Sendable {
  /// People whom nobody knew.
  package private(set) var added: [RegisteredPerson] = []
  /// People of whom something else is known then.
  package private(set) var changed: [RegisteredPerson] = []
  /// How many of the list are known just so.
  package private(set) var unchanged = 0
  /// Lines that cannot be taken, each with what to do, by line.
  package private(set) var problems: [(line: Int, problem: String)]

  /// `draw` gives the ids of those who are new.
  init(_ list: StaffList, _ register: Register, draw: () -> PersonID) {
    problems = list.problems
    var people: [PersonID: RegisteredPerson] = [:]
    var (order, fresh): ([PersonID], [RegisteredPerson]) = ([], [])
    for row in list.rows {
      do {
        let known = try Self.known(row.person, register)
        let id = known?.id ?? Self.same(row.person.person, fresh, register.plan)?.id ?? draw()
        let before = people[id] ?? known?.person ?? Self.blank(row.person.person, id)
        if known == nil, people[id] == nil { fresh.append(Self.merged(row.person, into: before, register.plan)) }
        if people[id] == nil { order.append(id) }
        let merged = Self.merged(row.person, into: before, register.plan)
        try RegistrationRules.check(merged)
        people[id] = merged
      } catch let objection as Objection {
        problems.append((row.line, objection.message))
      } catch {
        problems.append((row.line, "It cannot be taken"))
      }
    }
    problems.sort { $0.line < $1.line }
    for person in order.compactMap({ people[$0] }) { sort(person, register) }
  }

  private mutating func sort(_ person: RegisteredPerson, _ register: Register) {
    guard let known = register.person(person.id) else { return added.append(person) }
    if known.isRegistered, known.person == person { unchanged += 1 } else { changed.append(person) }
  }

  /// Whom of the register a row means: by id, or by an address that is one person's. A name alone means nobody.
  private static func known(_ row: StaffRow, _ register: Register) throws -> KnownPerson? {
    if let id = row.id {
      guard let known = register.person(id) else { throw Objection("id", "Nobody in the register has its id") }
      return known
    }
    var found: [PersonID: KnownPerson] = [:]
    for address in row.person.addresses {
      guard let comparable = ComparableAddress(address.address, register.plan) else { continue }
      for (known, _) in register.people(at: comparable, on: address.channel ?? "") { found[known.id] = known }
    }
    guard found.count < 2 else { throw Objection("addresses", "Its addresses are those of several people") }
    if let one = found.values.first { return one }
    guard register.people(named: row.person.name).isEmpty else {
      throw Objection("name", "Somebody of that name is known: give their id, or an address of theirs")
    }
    return nil
  }

  /// Somebody earlier in the list: of that name, with an address in common, or both without any.
  private static func same(
    _ person: RegisteredPerson, _ fresh: [RegisteredPerson], _ plan: DiallingPlan?
  ) -> RegisteredPerson? {
    func addresses(_ person: RegisteredPerson) -> Set<ComparableAddress> {
      Set(person.addresses.compactMap { ComparableAddress($0.address, plan) })
    }
    return fresh.first { other in
      guard Register.isSame(other.name, person.name) else { return false }
      let (a, b) = (addresses(other), addresses(person))
      return a.isEmpty ? b.isEmpty : !a.isDisjoint(with: b)
    }
  }

  private static func blank(_ person: RegisteredPerson, _ id: PersonID) -> RegisteredPerson {
    RegisteredPerson(id: id, name: person.name, standing: person.standing)
  }

  /// What a row says in the place of what was known; its post, addresses and devices beside those known.
  private static func merged(
    _ row: StaffRow, into before: RegisteredPerson, _ plan: DiallingPlan?
  ) -> RegisteredPerson {
    var person = before
    person.name = row.person.name
    if row.given.contains("body") { person.body = row.person.body }
    if row.given.contains("standing") { person.standing = row.person.standing }
    for post in row.person.posts {
      person.posts.removeAll { $0.title == post.title && ($0.from == post.from || $0.from == nil) }
      person.posts.append(post)
    }
    for address in row.person.addresses {
      let comparable = ComparableAddress(address.address, plan)
      guard
        !person.addresses.contains(where: {
          $0.channel == address.channel && ComparableAddress($0.address, plan) == comparable
        })
      else { continue }
      person.addresses.append(address)
    }
    for device in row.person.devices where !person.devices.contains(where: { $0.name == device.name }) {
      person.devices.append(device)
    }
    return person
  }
}
