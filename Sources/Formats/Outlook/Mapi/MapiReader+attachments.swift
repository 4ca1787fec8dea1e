// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records

/// Attachments: files by value, messages inside, objects, and what lies elsewhere.
extension MapiReader {
  func takeAttachments(_ message: MapiMessage, _ draft: inout MailDraft) throws {
    for attachment in message.attachments { try take(attachment, &draft) }
  }

  private func take(_ attachment: MapiAttachment, _ draft: inout MailDraft) throws {
    let number = draft.attachments.count
    var parsed = ParsedAttachment(
      name: name(of: attachment), status: .present, mediaType: attachment.properties.text(.attachType, codec))
    parsed.member = "\(draft.origin.file)!/\(number)"
    switch attachment.content {
    case .file(let source): try take(source, attachment, &parsed, &draft)
    case .message(let inner): return try take(inner, parsed, &draft)
    case .elsewhere: takeElsewhere(attachment, &parsed, &draft)
    case .unreadable: takeUnreadable(&parsed, &draft)
    }
    draft.attachments.append(parsed)
  }

  private func name(of attachment: MapiAttachment) -> String? {
    let keys = [MapiKey.attachLongName, .attachShortName, .displayName, .attachLongPath, .attachPath]
    return keys.lazy.compactMap { attachment.properties.text($0, self.codec)?.droppingNUL }.first { !$0.isEmpty }
  }

  private func describe(_ number: Int, _ what: String, _ value: String?, _ draft: inout MailDraft) {
    if let value { draft.extras.append(Extra("attachment:\(number):\(what)", value)) }
  }

  private func takeElsewhere(
    _ attachment: MapiAttachment, _ parsed: inout ParsedAttachment, _ draft: inout MailDraft
  ) {
    parsed.status = .missing
    parsed.member = nil
    findings.byReference += 1
    let path = attachment.properties.text(.attachLongPath, codec) ?? attachment.properties.text(.attachPath, codec)
    describe(draft.attachments.count, "path", path, &draft)
    letters.notices.append(MailNotice(.partMissing, 0..<0, "attachment by reference"))
  }

  private func takeUnreadable(_ parsed: inout ParsedAttachment, _ draft: inout MailDraft) {
    parsed.status = .corrupt
    parsed.member = nil
    findings.unreadable += 1
    letters.notices.append(MailNotice(.attachmentCorrupt, 0..<0, "attachment \(draft.attachments.count)"))
  }

  // MARK: files

  private func take(
    _ source: any ByteSource, _ attachment: MapiAttachment, _ parsed: inout ParsedAttachment, _ draft: inout MailDraft
  ) throws {
    let number = draft.attachments.count
    if attachment.properties.integer(.attachMethod) == 6 {
      findings.objects += 1
      describe(number, "kind", "object", &draft)
    }
    describe(number, "contentID", attachment.properties.text(.attachContentID, codec), &draft)
    guard try store(source, &parsed) else { return takeBroken(&parsed, &draft) }
    guard parsed.isMail, source.size <= MailLimits.message else { return }
    let bytes = try source.bytes(0..<source.size)
    letters.addNested(bytes, number, &draft)
  }

  private func takeBroken(_ parsed: inout ParsedAttachment, _ draft: inout MailDraft) {
    parsed.status = .corrupt
    findings.unreadable += 1
    letters.notices.append(MailNotice(.attachmentCorrupt, 0..<0, "attachment \(draft.attachments.count)"))
  }

  /// Hands the bytes to the sink; false where they end early.
  private func store(_ source: any ByteSource, _ parsed: inout ParsedAttachment) throws -> Bool {
    var (hash, count, isWhole) = (SHA256(), 0, true)
    parsed.file = try sink.begin()
    do {
      try source.eachBlock { block in
        hash.update(bufferPointer: block)
        count += block.count
        try sink.write(block)
      }
    } catch let error as FormatError where error.code == .unreadable || error.code == .corrupt {
      isWhole = false
    }
    try sink.end()
    parsed.bytes = count
    parsed.sha256 = Array(hash.finalize())
    return isWhole
  }

  // MARK: messages inside

  /// A message inside is written anew as a mail; its files are listed before it, its words stand behind the text.
  private func take(_ inner: MapiMessage, _ parsed: ParsedAttachment, _ draft: inout MailDraft) throws {
    findings.embedded += 1
    var letter = try readInner(inner, draft)
    let number = draft.attachments.count + letter.attachments.count
    for index in letter.attachments.indices {
      letter.attachments[index].member = "\(draft.origin.file)!/\(number)!/\(index)"
      describe(draft.attachments.count, "within", String(number), &draft)
      draft.attachments.append(letter.attachments[index])
    }
    let nested = NestedLetter(letter)
    var written = parsed
    written.name = nested.fileName(parsed.name)
    written.mediaType = "message/rfc822"
    written.member = "\(draft.origin.file)!/\(number)"
    _ = try store(MemorySource(nested.mail), &written)
    draft.attachments.append(written)
    describe(number, "kind", "message, written anew from its properties", &draft)
    nested.append(to: &draft, number)
  }

  private func readInner(_ inner: MapiMessage, _ draft: MailDraft) throws -> MailDraft {
    var letter = MailDraft(origin: draft.origin, draft.start..<draft.end)
    let kept = (letters.findings, findings)
    depth += 1
    try read(inner, into: &letter)
    depth -= 1
    // What a nested message lacks says nothing of the one that holds it.
    (letters.findings.withBcc, letters.findings.undated) = (kept.0.withBcc, kept.0.undated)
    (findings.synthesised, findings.withoutBody) = (kept.1.synthesised, kept.1.withoutBody)
    letter.joinNested()
    return letter
  }
}

extension ParsedAttachment {
  /// A mail kept whole, as a file or a part.
  var isMail: Bool {
    mediaType == "message/rfc822" || mediaType == "message/global" || mediaType == "multipart/signed"
      || mediaType == "application/vnd.ms-outlook"
      || [".eml", ".msg"].contains { name?.lowercased().hasSuffix($0) == true }
  }
}
