// SPDX-License-Identifier: Apache-2.0

/// Bytes of what is known of a mail: between the child that opens it and the archive, at the desk and in filings.
package enum MailCoding {
  package static func write(_ findings: [SignatureFinding], to out: inout ByteWriter) {
    out.write(findings.count)
    for finding in findings {
      for text in [finding.result.rawValue, finding.domain, finding.selector] { out.write(text) }
    }
  }

  package static func signatures(_ input: inout ByteReader) throws(CodingDamage) -> [SignatureFinding] {
    var findings: [SignatureFinding] = []
    for _ in 0..<(try input.count()) {
      guard let result = SignatureFinding.Result(rawValue: try input.text()) else {
        throw CodingDamage(offset: input.offset)
      }
      findings.append(SignatureFinding(result, domain: try input.text(), selector: try input.text()))
    }
    return findings
  }

  package static func write(_ opening: MailOpening, to out: inout ByteWriter) {
    write(texts: opening.from, to: &out)
    out.write(optional: opening.subject)
    out.write(optional: opening.messageID)
    write(opening.signatures, to: &out)
    write(texts: opening.authentication, to: &out)
    for flag in [opening.isAutomatic, opening.hasQuotedForward, opening.isStripped, opening.isMarked] {
      out.write(byte: flag ? 1 : 0)
    }
    out.write(opening.enclosures.count)
    for enclosure in opening.enclosures {
      out.write(enclosure.kind.rawValue)
      out.write(enclosure.name)
      write(enclosure.signatures, to: &out)
    }
  }

  package static func opening(_ input: inout ByteReader) throws(CodingDamage) -> MailOpening {
    var opening = MailOpening()
    opening.from = try texts(&input)
    opening.subject = try input.optionalText()
    opening.messageID = try input.optionalText()
    opening.signatures = try signatures(&input)
    opening.authentication = try texts(&input)
    opening.isAutomatic = try input.byte() == 1
    opening.hasQuotedForward = try input.byte() == 1
    opening.isStripped = try input.byte() == 1
    opening.isMarked = try input.byte() == 1
    for _ in 0..<(try input.count()) { opening.enclosures.append(try enclosure(&input)) }
    return opening
  }

  private static func enclosure(_ input: inout ByteReader) throws(CodingDamage) -> MailEnclosure {
    guard let kind = MailEnclosure.Kind(rawValue: try input.text()) else { throw CodingDamage(offset: input.offset) }
    return MailEnclosure(kind, name: try input.text(), signatures: try signatures(&input))
  }

  package static func write(texts: [String], to out: inout ByteWriter) {
    out.write(texts.count)
    for text in texts { out.write(text) }
  }

  package static func texts(_ input: inout ByteReader) throws(CodingDamage) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try input.count()) { texts.append(try input.text()) }
    return texts
  }

  package static func write(_ envelope: MailEnvelope, to out: inout ByteWriter) {
    out.write(envelope.sender)
    write(texts: envelope.recipients, to: &out)
    out.write(envelope.client)
    out.write(signed: envelope.arrivedAt.milliseconds)
  }

  package static func envelope(_ input: inout ByteReader) throws(CodingDamage) -> MailEnvelope {
    MailEnvelope(
      sender: try input.text(), recipients: try texts(&input), client: try input.text(),
      arrivedAt: Instant(milliseconds: try input.signed()))
  }

  package static func write(_ facts: MailFacts, to out: inout ByteWriter) {
    write(facts.envelope, to: &out)
    write(facts.signatures, to: &out)
    out.write(facts.basis.rawValue)
    out.write(facts.takenFrom?.bytes ?? [])
    out.write(byte: facts.hasQuotedForward ? 1 : 0)
  }

  package static func facts(_ input: inout ByteReader) throws(CodingDamage) -> MailFacts {
    let (envelope, signatures) = (try envelope(&input), try signatures(&input))
    guard let basis = MailBasis(rawValue: try input.text()) else { throw CodingDamage(offset: input.offset) }
    return MailFacts(
      envelope: envelope, signatures: signatures, basis: basis, takenFrom: DepositID(bytes: try input.data()),
      hasQuotedForward: try input.byte() == 1)
  }
}
