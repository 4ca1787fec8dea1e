// SPDX-License-Identifier: Apache-2.0

/// Sealed forms of people and displayed identities within attestations (docs/archive-layout.md).
enum RegisterCoding {
  static func write(_ person: RegisteredPerson, to out: inout ByteWriter) {
    out.write(person.id.bytes)
    out.write(person.name)
    out.write(person.standing.rawValue)
    out.write(optional: person.body)
    out.write(person.posts.count)
    for post in person.posts { write(post.title, post.from, post.until, to: &out) }
    out.write(person.addresses.count)
    for address in person.addresses {
      out.write(optional: address.channel)
      out.write(address.address)
    }
    out.write(person.devices.count)
    for device in person.devices { write(device.name, device.from, device.until, to: &out) }
  }

  static func person(_ input: inout ByteReader) throws(CodingDamage) -> RegisteredPerson {
    guard let id = PersonID(bytes: try input.data()) else { throw CodingDamage(offset: input.offset) }
    let name = try input.text()
    guard let standing = RegisteredPerson.Standing(rawValue: try input.text()) else {
      throw CodingDamage(offset: input.offset)
    }
    var person = RegisteredPerson(id: id, name: name, standing: standing, body: try input.optionalText())
    for _ in 0..<(try input.count()) {
      person.posts.append(HeldPost(title: try input.text(), from: try day(&input), until: try day(&input)))
    }
    for _ in 0..<(try input.count()) {
      person.addresses.append(RegisteredAddress(channel: try input.optionalText(), address: try input.text()))
    }
    for _ in 0..<(try input.count()) {
      person.devices.append(HeldDevice(name: try input.text(), from: try day(&input), until: try day(&input)))
    }
    return person
  }

  static func write(_ identity: DisplayedIdentity, to out: inout ByteWriter) {
    out.write(identity.custodian)
    out.write(identity.channel)
    out.write(optional: identity.name)
    out.write(optional: identity.address)
  }

  static func identity(_ input: inout ByteReader) throws(CodingDamage) -> DisplayedIdentity {
    DisplayedIdentity(
      custodian: try input.text(), channel: try input.text(), name: try input.optionalText(),
      address: try input.optionalText())
  }

  private static func write(_ name: String, _ from: Day?, _ until: Day?, to out: inout ByteWriter) {
    out.write(name)
    for day in [from, until] {
      out.write(byte: day == nil ? 0 : 1)
      if let day { out.write(signed: Int64(day.number)) }
    }
  }

  private static func day(_ input: inout ByteReader) throws(CodingDamage) -> Day? {
    guard try input.byte() == 1 else { return nil }
    guard let number = Int(exactly: try input.signed()), (0...3_652_058).contains(number) else {
      throw CodingDamage(offset: input.offset)
    }
    return Day(number: number)
  }
}
