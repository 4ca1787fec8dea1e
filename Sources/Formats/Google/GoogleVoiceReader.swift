// SPDX-License-Identifier: Apache-2.0
import Records

/// Makes items of the pages of Google Voice.
struct GoogleVoiceReader: FileReader {
  private let tree: FileTree
  private let index: PathIndex
  private let pages: Set<String>
  private let folders: [String]
  private var file: TreeFile?
  private var page: GoogleVoicePage?
  private var origin: ItemOrigin?
  private var count = 0
  private var repeated: RepeatedRecords

  init(_ tree: FileTree, _ pages: [TreeFile]) {
    self.tree = tree
    index = PathIndex(tree)
    repeated = RepeatedRecords(of: pages)
    self.pages = Set(pages.map(\.path))
    folders = tree.files.count == 1 ? [] : Set(pages.map { String($0.folder) }).sorted()
  }

  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) throws {
    repeated.beginFile()
    (self.file, page, origin, count) = (file, GoogleVoicePage(source), nil, 0)
  }

  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool {
    guard let entry = try page?.next() else {
      let end = page?.end ?? 0
      if page?.isCutOff == true { desk.note(.truncated, place(end..<end)) }
      if count == 0 { desk.note(.unreadableLine, place(0..<end), detail: "no message was found", covers: true) }
      return false
    }
    count += 1
    let key = [file.map { String($0.baseName) }, entry.stamp, entry.number, entry.words, entry.heading].map { $0 ?? "" }
    if repeated.isRepeat(key.joined(separator: "\u{0}"), place(entry.range), &desk) { return true }
    try give(entry, &desk)
    return true
  }

  private func place(_ range: Range<Int>) -> Provenance {
    Provenance(file: file?.path ?? "", start: range.lowerBound, end: range.upperBound)
  }

  private mutating func give(_ entry: GoogleVoicePage.Entry, _ desk: inout ReadingDesk) throws {
    let stamp = entry.stamp.map { ISOStamp.orRaw($0) }
    if stamp?.wall == nil { desk.note(.dateImpossible, place(entry.range)) }
    let isSelf = entry.isCall ? nil : entry.name.map { $0 == "Me" }
    let person =
      entry.name == nil && entry.number == nil
      ? nil : Participant(name: entry.name, address: entry.number, isSelf: isSelf)
    let origin = origin ?? ItemOrigin(conversation: label(entry), file: file?.path ?? "")
    self.origin = origin
    var message = ParsedMessage(
      seq: 0, origin: origin, start: entry.range.lowerBound, end: entry.range.upperBound, sender: person,
      sentAt: stamp, type: entry.isCall ? .call : .sms, text: entry.words.flatMap { $0.isEmpty ? nil : $0 })
    var extras: [Extra] = []
    if count == 1 {
      for (number, member) in (page?.participants ?? []).enumerated() {
        let words = [member.name, member.number].compactMap { $0 }.joined(separator: " ")
        extras.append(Extra("thread:participant:\(number + 1)", words))
      }
    }
    for path in entry.files { message.attachments.append(try attachment(path, &desk)) }
    if !message.attachments.isEmpty, !entry.isCall { message.type = .mms }
    if entry.isCall { call(entry, &message, &extras) }
    for (number, label) in entry.labels.enumerated() { extras.append(Extra("label:\(number + 1)", label)) }
    message.extras = extras
    desk.give(message)
  }

  /// One conversation a correspondent: pages are cut by day, their names begin with who it was with.
  private func label(_ entry: GoogleVoicePage.Entry) -> ConversationLabel {
    let name = file.map { String($0.baseName) } ?? ""
    let parts = name.utf8.split(separator: 0x2D).map { String(decoding: $0, as: UTF8.self) }
    let title = name.contains(" - ") ? parts.first.map { String(decoding: $0.utf8.dropLast(), as: UTF8.self) } : nil
    return ConversationLabel(id: title.flatMap { $0.isEmpty ? nil : $0 } ?? entry.number ?? name, title: title)
  }

  private func call(_ entry: GoogleVoicePage.Entry, _ message: inout ParsedMessage, _ extras: inout [Extra]) {
    let heading = entry.heading.lowercased()
    if !entry.heading.isEmpty { extras.append(Extra("call:heading", entry.heading)) }
    for (word, outcome) in [
      ("missed", "missed"), ("received", "answered"), ("voicemail", "voicemail"), ("placed", "placed"),
      ("recorded", "recorded"),
    ]
    where heading.hasPrefix(word) {
      extras.append(Extra("call:outcome", outcome))
    }
    extras.append(Extra("call:kind", "voice"))
    if let seconds = entry.duration.flatMap(Self.seconds) { extras.append(Extra("call:seconds", String(seconds))) }
    if let words = entry.transcript {
      message.text = words
      extras.append(Extra("text:from", "transcript made by Google"))
    }
  }

  /// Seconds of "PT1H2M3S".
  private static func seconds(_ duration: String) -> Int? {
    guard duration.hasPrefix("PT") else { return nil }
    var (total, number) = (0, 0)
    for byte in duration.utf8.dropFirst(2) {
      switch byte {
      case 48...57: number = min(number, 1_000_000) * 10 + Int(byte - 48)
      case 0x48, 0x4D, 0x53:
        total += number * (byte == 0x48 ? 3600 : byte == 0x4D ? 60 : 1)
        number = 0
      default: return nil
      }
    }
    return total
  }

  /// Pages name pictures without their ending.
  private func attachment(_ path: String, _ desk: inout ReadingDesk) throws -> ParsedAttachment {
    let name = WebText.percentDecoded(
      path.utf8.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) } ?? path)
    let endings = ["", ".jpg", ".jpeg", ".png", ".gif", ".mp4", ".3gp", ".mp3", ".amr", ".vcf", ".heic"]
    for ending in endings {
      if let found = index.files(named: name + ending).first {
        return try desk.media.take(found, mediaType: MediaKind.type(ofName: name + ending))
      }
    }
    return ParsedAttachment(name: name, status: .missing, mediaType: MediaKind.type(ofName: name))
  }

  mutating func conclude(_ desk: inout ReadingDesk) throws {
    desk.report(problemsOf: tree)
    let ours = pages
    desk.report(unlistedUnder: folders) { ours.contains($0.path) }
    var losses = [
      Loss("GVOICE-NO-RECEIPTS", "Whether a text message was delivered or read is not exported."),
      Loss(
        "GVOICE-ONE-SIDE",
        "A call's page names the other side only; which of the account's numbers was used is not said."),
    ]
    if let missing = desk.tally.report.attachments[.missing], missing > 0 {
      losses.append(
        Loss("GVOICE-FILE-MISSING", "Files named by messages are not in this export.", evidence: "\(missing) files"))
    }
    desk.close(losses, gaps: ["GVOICE-FILE-MISSING"], isExperimental: true)
  }
}
