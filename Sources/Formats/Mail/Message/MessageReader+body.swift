// SPDX-License-Identifier: Apache-2.0
import Records

/// A leaf that may be the message's body.
private struct TextPart {
  let index: Int
  /// The outermost multipart/alternative around it; a number of its own where there is none.
  let group: Int
  let isPlain: Bool
}

extension MessageReader {
  /// Chooses the body, records the alternatives and hands every other part to the sink.
  func takeBody(_ bytes: MailBytes, into message: inout MailDraft, unquotes: Bool) throws {
    var texts: [TextPart] = []
    for index in tree.parts.indices {
      switch role(of: index, bytes) {
      case .none: continue
      case .body: texts.append(textPart(index))
      case .attachment: try attach(index, bytes, into: &message)
      }
    }
    if !texts.isEmpty { try compose(texts, bytes, into: &message, unquotes: unquotes) }
    takeContainerBody(&message)
    noteProtection(bytes, into: &message)
  }

  private enum Role { case none, body, attachment }

  private func role(of index: Int, _ bytes: MailBytes) -> Role {
    let part = tree.parts[index]
    if part.type.isMultipart { return multipartRole(index, bytes) }
    guard part.type.isText, !part.type.isAttachment else { return .attachment }
    guard part.type.name == nil || part.parent == nil else { return .attachment }
    switch part.type.mediaType {
    case "text/plain", "text/html", "text/enriched", "text/richtext", "text/x-amp-html": return .body
    default: return part.parent == nil ? .body : .attachment
    }
  }

  /// A multipart without parts is read as text: its bytes are all there is.
  private func multipartRole(_ index: Int, _ bytes: MailBytes) -> Role {
    let part = tree.parts[index]
    let isDeep = tree.tooDeep.contains(index)
    let hasParts = part.isOpened && index + 1 < tree.parts.count && tree.parts[index + 1].parent == index
    guard !isDeep, !hasParts, !bytes.isBlank(part.body) else { return .none }
    notices.append(MailNotice(.unparseableMessage, part.body, "no part found"))
    return .body
  }

  private func textPart(_ index: Int) -> TextPart {
    var group = -1 - index
    var parent = tree.parts[index].parent
    while let ancestor = parent {
      if tree.parts[ancestor].type.mediaType == "multipart/alternative" { group = ancestor }
      parent = tree.parts[ancestor].parent
    }
    let type = tree.parts[index].type
    return TextPart(index: index, group: group, isPlain: type.mediaType == "text/plain" || type.isMultipart)
  }

  /// Of each group of alternatives the plain text, else the HTML; groups follow one another.
  private func compose(
    _ texts: [TextPart], _ bytes: MailBytes, into message: inout MailDraft, unquotes: Bool
  ) throws {
    var body = ""
    var chosen: [String] = []
    var start = 0
    while start < texts.count {
      let end = texts[start...].firstIndex { $0.group != texts[start].group } ?? texts.count
      let group = texts[start..<end]
      let picked = pick(group, bytes)
      for part in group where picked.contains(where: { $0.index == part.index }) {
        let text = try text(of: part, bytes, into: &message, unquotes: unquotes)
        let type = tree.parts[part.index].type.mediaType
        if !chosen.contains(type) { chosen.append(type) }
        if !body.isEmpty, body.utf8.last != 0x0A { body.append("\n") }
        body.append(text)
      }
      for part in group where !picked.contains(where: { $0.index == part.index }) { record(part.index, &message) }
      start = end
    }
    message.text = body
    message.extras.append(Extra("body:chosen", chosen.joined(separator: ", ")))
  }

  private func pick(_ group: ArraySlice<TextPart>, _ bytes: MailBytes) -> [TextPart] {
    guard group.count > 1 else { return Array(group) }
    let plain = group.filter { $0.isPlain && !bytes.isBlank(tree.parts[$0.index].body) }
    if !plain.isEmpty { return plain }
    let rich = group.filter { !$0.isPlain && !bytes.isBlank(tree.parts[$0.index].body) }
    return rich.first.map { [$0] } ?? [group[group.startIndex]]
  }

  /// An alternative that was not chosen: what it is and where its bytes are.
  private func record(_ index: Int, _ message: inout MailDraft) {
    let part = tree.parts[index]
    let start = message.start + part.body.lowerBound
    message.extras.append(
      Extra("body:alternative", "\(part.type.mediaType) bytes \(start)-\(start + part.body.count)"))
  }

  // MARK: one text

  private func text(
    of part: TextPart, _ bytes: MailBytes, into message: inout MailDraft, unquotes: Bool
  ) throws -> String {
    let mime = tree.parts[part.index]
    let body = limitedLines(bytes, mime.body)
    let decoded = decoded(bytes, body, mime, unquotes: unquotes)
    noteText(decoded, mime, into: &message)
    guard mime.type.mediaType != "text/html" else {
      findings.htmlBodies += 1
      return HTMLText.text(decoded.text)
    }
    try takeInline(decoded.text, bytes, body, mime, into: &message)
    return decoded.text
  }

  private func decoded(_ bytes: MailBytes, _ body: Range<Int>, _ mime: MimePart, unquotes: Bool) -> DecodedText {
    let unquoted = unquotes ? FromQuoting.undone(bytes, body, &findings) : nil
    let charset = mime.type.charset
    guard mime.encoding != .identity, mime.encoding != .unknown else {
      if let unquoted { return unquoted.withUnsafeBytes { codec.decode($0, label: charset) } }
      return codec.decode(bytes.raw(body), label: charset)
    }
    var content: [UInt8] = []
    content.reserveCapacity(body.count)
    if let unquoted {
      unquoted.withUnsafeBytes { codec.decode($0, mime.encoding) { content.append(contentsOf: $0) } }
    } else {
      codec.decode(bytes.raw(body), mime.encoding) { content.append(contentsOf: $0) }
    }
    return content.withUnsafeBytes { codec.decode($0, label: charset) }
  }

  /// The body up to the first line that is too long; what follows is a notice.
  private func limitedLines(_ bytes: MailBytes, _ body: Range<Int>) -> Range<Int> {
    guard body.count > MailLimits.line else { return body }
    var start = body.lowerBound
    while start < body.upperBound {
      let end = bytes.lineEnd(start, to: body.upperBound)
      if end - start > MailLimits.line {
        findings.limits += 1
        leaveUnread((start + MailLimits.line)..<body.upperBound, .lineTooLong, "line of \(end - start) bytes")
        return body.lowerBound..<(start + MailLimits.line)
      }
      start = end
    }
    return body
  }

  private func noteText(_ decoded: DecodedText, _ mime: MimePart, into message: inout MailDraft) {
    if decoded.isUnknown {
      findings.charsetUnknown += 1
      notices.append(MailNotice(.charsetUnknown, mime.body, "read as \(decoded.charset)"))
    } else if decoded.isGuessed {
      findings.charsetGuessed += 1
    }
    if decoded.repaired > 0 {
      findings.repaired += 1
      notices.append(MailNotice(.encodingRepaired, mime.body, "\(decoded.repaired) places"))
    }
    if mime.encoding == .unknown { notices.append(MailNotice(.encodingRepaired, mime.body, "transfer encoding")) }
    if decoded.charset != "utf-8" || decoded.isGuessed { message.extras.append(Extra("body:charset", decoded.charset)) }
    if mime.type.isFlowed { message.extras.append(Extra("body:format", "flowed")) }
  }
}
