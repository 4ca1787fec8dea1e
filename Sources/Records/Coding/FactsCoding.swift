// SPDX-License-Identifier: Apache-2.0

/// Sealed form of a deposit's facts and report: named values in a fixed order, each with its length.
package enum FactsCoding {
  package static func write(_ facts: DepositFacts, to out: inout ByteWriter) {
    out.write(facts.id.bytes)
    out.write(facts.custodian)
    out.write(optional: facts.depositor)
    out.write(facts.channel)
    out.write(optional: facts.device)
    out.write(optional: facts.marking)
    out.write(facts.exportName)
    out.write(signed: facts.receivedAt.milliseconds)
    out.write(optional: facts.declaredTimeZone)
    out.write(optional: facts.declaredDateOrder?.rawValue)
    out.write(facts.original)
    out.write(facts.originalBytes)
    out.write(optional: facts.attachments)
    out.write(facts.custodianID?.bytes ?? [])
    out.write(facts.depositorID?.bytes ?? [])
    out.write(facts.conversationsLeftOut)
    out.write(facts.withheld.count)
    for part in facts.withheld {
      out.write(part.category.rawValue)
      out.write(part.items)
      out.write(part.account?.bytes ?? [])
      out.write(part.declarant)
    }
    out.write(byte: (facts.mail == nil ? 0 : 1) | (facts.aids == nil ? 0 : 2))
    if let mail = facts.mail { MailCoding.write(mail, to: &out) }
    if let aids = facts.aids { out.write(aids) }
  }

  package static func facts(_ input: inout ByteReader) throws(CodingDamage) -> DepositFacts {
    guard let id = DepositID(bytes: try input.data()) else { throw CodingDamage(offset: input.offset) }
    let custodian = try input.text()
    let depositor = try input.optionalText()
    let channel = try input.text()
    let device = try input.optionalText()
    let marking = try input.optionalText()
    let exportName = try input.text()
    let receivedAt = Instant(milliseconds: try input.signed())
    let zone = try input.optionalText()
    let order = try input.optionalText()
    var facts = DepositFacts(
      id: id, custodian: custodian, channel: channel, exportName: exportName, receivedAt: receivedAt,
      original: try input.text(), originalBytes: try input.count())
    facts.depositor = depositor
    (facts.device, facts.marking, facts.declaredTimeZone) = (device, marking, zone)
    facts.declaredDateOrder = order.flatMap(DateOrder.init(rawValue:))
    facts.attachments = try input.optionalText()
    facts.custodianID = PersonID(bytes: try input.data())
    facts.depositorID = PersonID(bytes: try input.data())
    facts.conversationsLeftOut = try input.count()
    for _ in 0..<(try input.count()) { facts.withheld.append(try withheld(&input)) }
    let further = try input.byte()
    guard further < 4 else { throw CodingDamage(offset: input.offset) }
    if further & 1 != 0 { facts.mail = try MailCoding.facts(&input) }
    if further & 2 != 0 { facts.aids = try input.text() }
    return facts
  }

  private static func withheld(_ input: inout ByteReader) throws(CodingDamage) -> WithheldCount {
    guard let category = WithholdingCategory(rawValue: try input.text()) else {
      throw CodingDamage(offset: input.offset)
    }
    let items = try input.count()
    let (id, name) = (PersonID(bytes: try input.data()), try input.text())
    return WithheldCount(category: category, items: items, declarant: name, account: id)
  }
}

extension ByteWriter {
  mutating func write(optional text: String?) {
    write(byte: text == nil ? 0 : 1)
    if let text { write(text) }
  }

  mutating func write(extras: [Extra]) {
    write(extras.count)
    for extra in extras {
      write(extra.name)
      write(extra.value)
    }
  }
}

extension ByteReader {
  mutating func optionalText() throws(CodingDamage) -> String? {
    guard try byte() == 1 else { return nil }
    return try text()
  }

  mutating func extras() throws(CodingDamage) -> [Extra] {
    var list: [Extra] = []
    for _ in 0..<(try count()) { list.append(Extra(try text(), try text())) }
    return list
  }
}
