// SPDX-License-Identifier: Apache-2.0
import Records

/// Opens a mail that arrived: who it says it is from, whether a signature vouches for that, and what original things
/// are inside, which are handed out one by one.
package struct MailOpener {
  /// Forwarded mails inside forwarded mails that are looked into.
  private static let depth = 3

  private let verification: DKIMVerification
  private let sink: any FileSink
  private let codec = MimeCodec()

  package init(_ verification: DKIMVerification, into sink: any FileSink) {
    (self.verification, self.sink) = (verification, sink)
  }

  package func open(_ mail: [UInt8]) throws -> MailOpening { try open(mail, Self.depth) }

  private func open(_ mail: [UInt8], _ depth: Int) throws -> MailOpening {
    var opening = mail.withUnsafeBytes { readHeader($0) }
    let files = KeptFiles()
    let export = Export(name: "mail.eml", source: MemorySource(mail))
    var items = try EmlFormat().items(export, choices: Choices(), files: files)
    while let item = try items.next() {
      guard case .message(let message) = item else { continue }
      try take(message, files.files, &opening, depth)
    }
    return opening
  }

  private func readHeader(_ raw: UnsafeRawBufferPointer) -> MailOpening {
    var opening = MailOpening()
    opening.signatures = verification.findings(raw)
    guard let base = raw.baseAddress else { return opening }
    let bytes = MailBytes(base: base, count: raw.count)
    var header = HeaderBlock()
    header.read(bytes, 0..<bytes.count)
    var hops = 0
    for field in header.fields {
      switch field.kind {
      case .from: opening.from += AddressList(bytes, field.value, codec).people.map { $0.address ?? "" }
      case .received: hops += 1
      case .mozillaAltered: opening.isStripped = true
      default: take(field, bytes, isNew: hops < 2, &opening)
      }
    }
    return opening
  }

  /// Fields that say how a mail came to be (RFC 3834, RFC 2919, RFC 8601).
  private func take(_ field: HeaderField, _ bytes: MailBytes, isNew: Bool, _ opening: inout MailOpening) {
    let value = bytes.trimmed(field.value)
    if bytes.equals("authentication-results", field.name), isNew {
      opening.authentication.append(codec.headerText(bytes, field.value))
    }
    if bytes.equals("auto-submitted", field.name), !bytes.equals("no", value) { opening.isAutomatic = true }
    if bytes.equals("precedence", field.name),
      ["bulk", "list", "junk", "auto_reply"].contains(where: { bytes.equals($0, value) })
    {
      opening.isAutomatic = true
    }
    if bytes.equals("list-id", field.name) || bytes.equals("x-auto-response-suppress", field.name) {
      opening.isAutomatic = true
    }
  }

  private func take(
    _ message: ParsedMessage, _ files: [[UInt8]], _ opening: inout MailOpening, _ depth: Int
  ) throws {
    opening.subject = opening.subject ?? message.subject
    opening.messageID = opening.messageID ?? message.nativeID
    opening.isMarked = opening.isMarked || Self.isMarked(message)
    for attachment in message.attachments {
      if attachment.status == .missing { opening.isStripped = true }
      guard let number = attachment.file, files.indices.contains(number) else { continue }
      if files[number].isEmpty { opening.isStripped = true }
      try hand(out: attachment, files[number], &opening, depth)
    }
    let hasOriginal = opening.enclosures.contains { $0.kind == .original }
    opening.hasQuotedForward = !hasOriginal && QuotedForward.stands(in: message.text ?? "")
  }

  private static func isMarked(_ message: ParsedMessage) -> Bool {
    [message.subject, message.text].contains { text in
      text.map { Markings.found(in: $0).contains(where: \.isSecretOrAbove) } ?? false
    }
  }

  /// Hands out a forwarded mail with what is inside it, or an export that is recognised; other files stay in the mail.
  private func hand(
    out attachment: ParsedAttachment, _ content: [UInt8], _ opening: inout MailOpening, _ depth: Int
  ) throws {
    guard let kind = kind(of: attachment, content) else { return }
    let isMail = kind == .original
    let name = attachment.name ?? (isMail ? "forwarded.eml" : "attachment")
    let signatures = isMail ? content.withUnsafeBytes { verification.findings($0) } : []
    opening.enclosures.append(MailEnclosure(kind, name: name, signatures: signatures))
    _ = try sink.begin()
    try content.withUnsafeBytes { try sink.write($0) }
    try sink.end()
    guard isMail, depth > 1 else { return }
    let inner = try open(content, depth - 1)
    opening.enclosures += inner.enclosures
    opening.isMarked = opening.isMarked || inner.isMarked
    opening.hasQuotedForward = opening.hasQuotedForward || inner.hasQuotedForward
  }

  private func kind(of attachment: ParsedAttachment, _ content: [UInt8]) -> MailEnclosure.Kind? {
    guard !content.isEmpty else { return nil }
    if attachment.mediaType == "message/rfc822" || attachment.mediaType == "message/global" { return .original }
    let export = Export(name: attachment.name ?? "attachment", source: MemorySource(content))
    guard let found = try? AllFormats().recognise(export), found.recognition.confidence >= .likely else { return nil }
    return found.format is EmlFormat ? .original : .export
  }
}
