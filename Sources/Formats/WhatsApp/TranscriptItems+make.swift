// SPDX-License-Identifier: Apache-2.0
import Records

extension TranscriptItems {
  /// Longest name looked for before ": ", in bytes.
  private static let longestName = 256
  /// Steps back in time up to this are late deliveries, not evidence: 5 minutes.
  private static let lateDelivery: Int64 = 300_000

  /// The message or event of one header line and its continuation lines.
  @inline(__always)
  mutating func make(
    _ head: Head, _ stamp: Stamp, _ isNewStamp: Bool, _ line: BytePointer, first: Int, end: Int, place: Int,
    _ media: inout MediaIndex
  ) -> ParsedItem? {
    let start = line + head.bodyStart
    let stop = trimLineEnd(start, line + end)
    let firstStop = min(stop, max(start, line + first))
    if line[0] == 0xEF { findings.byteOrderMarks += 1 }
    guard !head.isWebSystem || !isWeb, let colon = nameEnd(start, trimCR(start, firstStop)) else {
      return makeEvent(head, stamp, isNewStamp, start, stop, from: place, to: place + end, pseudoSender: nil)
    }
    let known = senders.find(start, colon)
    if known == nil, head.style == .dash, isSystemLine(start, colon, stop) {
      return makeEvent(head, stamp, isNewStamp, start, stop, from: place, to: place + end, pseudoSender: nil)
    }
    let sender = known ?? senders.make(start, colon)
    let bodyStart = min(stop, colon + 1 + (colon + 1 < stop && colon[1] == 0x20 ? 1 : 0))
    let body = BodyReader.Body(
      start: bodyStart, end: stop, lineEnd: max(bodyStart, trimCR(bodyStart, firstStop)), isLineMarked: line[0] == 0xE2,
      isBracket: head.style == .bracket)
    let reading = bodies.read(body, media)
    if let reading, reading.isEvent || (reading.isGuess && events.read(bodyStart, stop) != nil) {
      return makeEvent(head, stamp, isNewStamp, bodyStart, stop, from: place, to: place + end, pseudoSender: sender)
    }
    if isNewStamp { noteTime(stamp, head, place, place + end, isNewSender: known == nil, isMessage: true) }
    let (text, repaired) = Text.decode(bodyStart, stop)
    if repaired || dialect.hasNUL { noteDamage(bodyStart, stop, repaired, place, place + end) }
    var message = ParsedMessage(
      seq: seq, origin: origin, start: place, end: place + end, sender: sender, sentAt: stamp, type: .text, text: text)
    seq += 1
    if let reading { apply(reading, to: &message, &media) }
    findings.messages += 1
    return .message(consume message)
  }

  @inline(__always)
  private func trimLineEnd(_ start: BytePointer, _ end: BytePointer) -> BytePointer {
    guard end > start, end[-1] == lineEnd else { return end }
    return lineEnd == 0x0A ? trimCR(start, end - 1) : end - 1
  }

  @inline(__always)
  private func trimCR(_ start: BytePointer, _ end: BytePointer) -> BytePointer {
    end > start && end[-1] == 0x0D ? end - 1 : end
  }

  /// The colon behind the sender's name: the first that has a space or the line's end behind it.
  @inline(__always)
  private func nameEnd(_ start: BytePointer, _ stop: BytePointer) -> BytePointer? {
    let limit = min(stop, start + Self.longestName)
    var p = start
    while let colon = Bytes.find(0x3A, p, limit) {
      if colon + 1 == stop || colon[1] == 0x20 { return colon > start ? colon : nil }
      p = colon + 1
    }
    return nil
  }

  /// Android puts no name before its own lines; one whose words hold ": " (a quoted title) is known by its wording.
  private mutating func isSystemLine(_ start: BytePointer, _ colon: BytePointer, _ stop: BytePointer) -> Bool {
    let hasQuote =
      Bytes.find(0x22, start, colon) != nil || Bytes.find("\u{201C}", start, colon) != nil
      || Bytes.find("\u{201E}", start, colon) != nil || Bytes.find("\u{AB}", start, colon) != nil
    guard hasQuote || colon - start > 100 else { return false }
    return events.read(start, stop) != nil
  }

  // MARK: - Messages

  private mutating func apply(_ reading: Reading, to message: inout ParsedMessage, _ media: inout MediaIndex) {
    message.type = reading.type
    message.edited = reading.edited
    message.deleted = reading.deleted
    message.forwarded = reading.forwarded
    if !reading.extras.isEmpty { message.extras = reading.extras }
    if reading.edited { findings.edited += 1 }
    if reading.deleted { findings.deleted += 1 }
    if reading.type == .viewOnce { findings.viewOnce += 1 }
    guard reading.fileName != nil || reading.status != nil else { return }
    let attachment = attach(reading, &media)
    message.attachments = [attachment]
    findings.attachments[attachment.status] += 1
    if attachment.status == .missing, !media.isEmpty { notice(.attachmentMissing, message.source) }
    if attachment.status == .corrupt { notice(.attachmentCorrupt, message.source) }
    if attachment.status == .tooLarge { notice(.limitReached, message.source, detail: "attachment") }
  }

  private func attach(_ reading: Reading, _ media: inout MediaIndex) -> ParsedAttachment {
    var attachment = ParsedAttachment(
      name: reading.fileName, status: reading.status ?? .missing, mediaType: reading.mediaType)
    guard reading.status == nil, let name = reading.fileName, let file = media.take(name) else { return attachment }
    attachment.status = file.status
    attachment.bytes = file.bytes
    attachment.sha256 = file.sha256
    attachment.member = file.member
    attachment.file = file.number
    return attachment
  }

  private mutating func noteDamage(
    _ start: BytePointer, _ stop: BytePointer, _ repaired: Bool, _ from: Int, _ to: Int
  ) {
    if repaired {
      findings.invalidUTF8 += 1
      notice(.invalidUTF8, Provenance(file: origin.file, start: from, end: to))
    }
    if dialect.hasNUL, Bytes.find(0, start, stop) != nil {
      findings.nulTexts += 1
      notice(.nulBytes, Provenance(file: origin.file, start: from, end: to))
    }
  }

  // MARK: - Events

  private mutating func makeEvent(
    _ head: Head, _ stamp: Stamp?, _ isNewStamp: Bool, _ start: BytePointer, _ stop: BytePointer, from: Int, to: Int,
    pseudoSender: Participant?
  ) -> ParsedItem {
    let meaning = events.read(start, stop) ?? EventReader.Meaning()
    let (text, repaired) = Text.decode(start, stop)
    var event = ParsedEvent(
      seq: seq, origin: origin, start: from, end: to, sentAt: stamp, type: meaning.type, text: text)
    event.actor = meaning.actor
    if !meaning.targets.isEmpty { event.targets = meaning.targets }
    if let before = meaning.before { event.before = before }
    if let after = meaning.after { event.after = after }
    if let name = pseudoSender?.name { event.extras = [Extra("sender", name)] }
    if repaired || dialect.hasNUL { noteDamage(start, stop, repaired, from, to) }
    if isNewStamp, let stamp {
      noteTime(stamp, head, from, to, isNewSender: false, isMessage: head.style == .bracket)
    }
    findings.note(event)
    seq += 1
    findings.events += 1
    return .event(event)
  }

  /// A known line of the application that has no stamp: it stands before the first message of a web export.
  mutating func makeUnstampedEvent(_ start: BytePointer, _ stop: BytePointer, from: Int, to: Int) -> ParsedItem {
    makeEvent(Head(), nil, false, start, stop, from: from, to: to, pseudoSender: nil)
  }

  // MARK: - Time

  /// Compares a new stamp with the one before; Android's system lines stand out of order by design.
  private mutating func noteTime(
    _ stamp: Stamp, _ head: Head, _ from: Int, _ to: Int, isNewSender: Bool, isMessage: Bool
  ) {
    let source = Provenance(file: origin.file, start: from, end: to)
    if stamps.problem == .undecided { noteUndecided(head.shape, source) }
    if stamps.problem == .impossible {
      findings.impossible += 1
      notice(.dateImpossible, source)
    }
    if isMessage, head.shape != mainShape, isRareShape(head.shape) {
      findings.pasted += 1
      notice(.possiblePastedHeader, source)
    }
    guard let wall = stamp.wall else { return }
    findings.note(wall, after: isMessage ? stamps.previous : wall)
    guard isMessage else { return }
    if let before = stamps.previous, wall < before { noteStepBack(wall, before, isNewSender, source) }
    stamps.remember(wall)
  }

  /// One notice for a file whose order is undecided; one a line where only lines of another shape are.
  private mutating func noteUndecided(_ shape: Int, _ source: Provenance) {
    if shape != mainShape, dialect.choice.confidence != .undetermined {
      findings.undecidedApart += 1
      return notice(.dateUndecided, source)
    }
    findings.undecided += 1
    if !findings.wasDateUndecidedNoticed { notice(.dateUndecided, source) }
    findings.wasDateUndecidedNoticed = true
  }

  private mutating func noteStepBack(
    _ wall: WallTime, _ before: WallTime, _ isNewSender: Bool, _ source: Provenance
  ) {
    guard before.milliseconds - wall.milliseconds > Self.lateDelivery else {
      findings.smallStepsBack += 1
      return
    }
    findings.jumpsBack += 1
    if isNewSender { findings.pasted += 1 }
    notice(isNewSender ? .possiblePastedHeader : .outOfOrder, source)
  }

  /// Fewer than one line in a hundred has this shape.
  private func isRareShape(_ shape: Int) -> Bool {
    shape < dialect.shapes.count && dialect.shapes[shape].lines * 100 < dialect.headers
  }

  mutating func notice(_ code: NoticeCode, _ source: Provenance, detail: String? = nil) {
    pending.append(.notice(Notice(code, source, detail: detail)))
    findings.notices += 1
  }
}
