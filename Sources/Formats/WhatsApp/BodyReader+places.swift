// SPDX-License-Identifier: Apache-2.0
import Records

extension BodyReader {
  /// A map link behind "WORD: ", or a place page at the very end.
  @inline(__always)
  func place(_ start: BytePointer, _ body: Body) -> Reading? {
    let length = body.end - start
    guard length >= 32 else { return nil }
    if body.end[-25] == 0x2F, body.end[-26] == 0x76, body.end[-27] == 0x2F, isPlacePage(body) {
      return Reading(type: .location)
    }
    guard let colon = Bytes.find(0x3A, start, start + min(48, length - 9)), colon[1] == 0x20, colon[2] == 0x68 else {
      return nil
    }
    return isMapLink(colon + 2, body.end) ? Reading(type: .location) : nil
  }

  private func isPlacePage(_ body: Body) -> Bool {
    Bytes.find("https://foursquare.com/v/", max(body.start, body.end - 60), body.end) != nil
  }

  private func isMapLink(_ p: BytePointer, _ end: BytePointer) -> Bool {
    Bytes.starts(p, end, with: "https://maps.google.com/?q=") || Bytes.starts(p, end, with: "https://maps.apple.com/?")
  }

  /// `POLL:`, a question, then lines `OPTION: text (n votes)` that all begin with one word, in any language.
  func poll(_ body: Body) -> Reading? {
    var lines = BodyLines(body.start, body.end)
    guard let head = lines.next(), head.end > head.start, head.end[-1] == 0x3A, head.end - head.start <= 48,
      let question = lines.next()
    else { return nil }
    var extras = [Extra("poll:question", Text.decode(question.start, question.end).text)]
    var word: [UInt8]?
    while let line = lines.next() {
      guard let colon = Bytes.find(": ", line.start, line.end), line.end[-1] == 0x29,
        let votes = Bytes.findLast(0x28, colon, line.end), votes - colon >= 3, Digits.digit(votes + 1, line.end) != nil
      else { return nil }
      let label = Array(UnsafeBufferPointer(start: line.start, count: colon - line.start))
      guard word == nil || word == label else { return nil }
      word = label
      extras.append(Extra("poll:option", Text.decode(colon + 2, votes - 1).text))
      extras.append(Extra("poll:votes", Text.decode(votes + 1, line.end - 1).text))
    }
    return word == nil ? nil : Reading(type: .poll, extras: extras)
  }

  // MARK: - Web export

  /// `<image omitted> caption`.
  func webOmitted(_ body: Body) -> Reading? {
    guard isWebExport, body.start[0] == 0x3C, let close = Bytes.find(0x3E, body.start, body.lineEnd) else { return nil }
    guard let phrase = PhraseTable.shared.findTrimmed(body.start + 1, close) else { return nil }
    return omission(phrase.kind)
  }

  /// `[Forwarded] `, `[Forwarded many times] `: the rest is read as a body of its own.
  func webPrefix(_ body: Body, _ media: MediaIndex) -> Reading? {
    guard let close = Bytes.find("] ", body.start, min(body.lineEnd, body.start + 40)), body.start[0] == 0x5B,
      Bytes.starts(body.start + 1, close, with: "Forwarded")
    else { return nil }
    let rest = Body(start: close + 2, end: body.end, lineEnd: max(close + 2, body.lineEnd), isBracket: true)
    var reading = read(rest, media) ?? Reading()
    reading.forwarded = true
    if close - body.start > 10 { reading.extras.append(Extra("forwarded", "many times")) }
    return reading
  }

  /// `Location: lat, lon - url`, `Contact: …`, `Poll: Q` with indented options.
  func webLabel(_ body: Body) -> Reading? {
    if Bytes.starts(body.start, body.end, with: "Location: ") { return Reading(type: .location) }
    if Bytes.starts(body.start, body.end, with: "Contact: ") { return Reading(type: .contact) }
    if Bytes.starts(body.start, body.end, with: "Poll: ") { return webPoll(body) }
    return Bytes.ends(body.start, body.lineEnd, with: " contacts shared") ? Reading(type: .contact) : nil
  }

  private func webPoll(_ body: Body) -> Reading {
    var lines = BodyLines(body.start, body.end)
    let head = lines.next() ?? (body.start, body.start)
    var extras = [Extra("poll:question", Text.decode(min(head.end, head.start + 6), head.end).text)]
    while let line = lines.next() {
      var p = line.start
      while p < line.end, p[0] == 0x20 || p[0] == 0x2D { p += 1 }
      extras.append(Extra("poll:option", Text.decode(p, line.end).text))
    }
    return Reading(type: .poll, extras: extras)
  }
}
