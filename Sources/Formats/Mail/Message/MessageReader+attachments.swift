// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records

extension MessageReader {
  /// Hands a leaf's content to the sink and lists it; what is not in the mail is listed as missing.
  func attach(_ index: Int, _ bytes: MailBytes, into message: inout MailDraft) throws {
    let part = tree.parts[index]
    var attachment = ParsedAttachment(name: part.type.name, status: .present, mediaType: part.type.mediaType)
    switch part.type.mediaType {
    case "message/external-body":
      attachment.status = .missing
      findings.external += 1
      notices.append(MailNotice(.partMissing, part.body, "external body"))
      if let access = part.type.detail { describe(message.attachments.count, "access", access, &message) }
    case "message/partial":
      findings.partial += 1
      notices.append(MailNotice(.partMissing, part.body, "fragment of a message"))
    default: break
    }
    if try takeOutside(index, bytes, into: &attachment) {
      message.attachments.append(attachment)
      return
    }
    if attachment.status != .missing { try store(part, bytes, into: &attachment, &message) }
    message.attachments.append(attachment)
    listContainer(&message)
  }

  private func store(
    _ part: MimePart, _ bytes: MailBytes, into attachment: inout ParsedAttachment, _ message: inout MailDraft
  ) throws {
    let content = checked(part, bytes, &attachment)
    try stream(bytes.raw(content), part.encoding, into: &attachment)
    let start = message.start
    attachment.member = "\(message.origin.file)!/\(start + part.body.lowerBound)-\(start + part.body.upperBound)"
    if attachment.isMail { try readNested(part, bytes.raw(content), into: &message) }
    if isTNEF(part) { try openTNEF(part, bytes.raw(content), into: &message) }
  }

  /// What of the part's body is to be decoded; damage is noted and told by the status.
  private func checked(_ part: MimePart, _ bytes: MailBytes, _ attachment: inout ParsedAttachment) -> Range<Int> {
    switch part.encoding {
    case .base64:
      let check = Base64Check(bytes, part.body)
      if check.verdict == .broken { damage(part, &attachment, "base64") }
      if check.verdict == .trailingJunk {
        findings.trailingJunk += 1
        notices.append(MailNotice(.encodingRepaired, check.content.upperBound..<part.body.upperBound, "after base64"))
      }
      return check.content
    case .unknown:
      damage(part, &attachment, "transfer encoding")
      return part.body
    case .identity, .quotedPrintable, .uuencode: return part.body
    }
  }

  private func damage(_ part: MimePart, _ attachment: inout ParsedAttachment, _ what: String) {
    attachment.status = .corrupt
    notices.append(MailNotice(.attachmentCorrupt, part.body, what))
  }

  /// Decodes into the sink, counting and hashing.
  func stream(
    _ content: UnsafeRawBufferPointer, _ encoding: TransferEncoding, isBegun: Bool = false,
    into attachment: inout ParsedAttachment
  ) throws {
    var hash = SHA256()
    var count = 0
    attachment.file = try sink.begin()
    try codec.decode(content, encoding, isBegun: isBegun) { piece in
      hash.update(bufferPointer: piece)
      count += piece.count
      try sink.write(piece)
    }
    try sink.end()
    attachment.bytes = count
    attachment.sha256 = Array(hash.finalize())
  }

  private func isTNEF(_ part: MimePart) -> Bool {
    part.type.mediaType == "application/ms-tnef" || part.type.mediaType == "application/vnd.ms-tnef"
      || part.type.name?.lowercased() == "winmail.dat"
  }

  /// An extra about attachment `number`, counted from 0.
  func describe(_ number: Int, _ what: String, _ value: String, _ message: inout MailDraft) {
    message.extras.append(Extra("attachment:\(number):\(what)", value))
  }
}
