// SPDX-License-Identifier: Apache-2.0
import Records

/// Makes items of the records of one file of messages.
struct MetaReader {
  let origin: ItemOrigin
  let index: PathIndex
  /// Folder of the file, to which the end-to-end layout's paths are relative.
  let folder: Substring
  var mender: MetaMender
  /// Facts of the thread, given with its first item.
  var facts: [Extra] = []
  private var people: [String: Participant] = [:]

  init(_ origin: ItemOrigin, _ index: PathIndex, folder: Substring, _ mender: MetaMender) {
    (self.origin, self.index, self.folder, self.mender) = (origin, index, folder, mender)
  }

  mutating func person(_ piece: JSONPiece?) -> Participant? {
    guard let raw = piece?.string, !raw.isEmpty else { return nil }
    return person(mender.text(raw))
  }

  mutating func person(_ name: String) -> Participant {
    if let known = people[name] { return known }
    let person = Participant(name: name)
    people[name] = person
    return person
  }

  func place(_ piece: JSONPiece) -> Provenance {
    Provenance(file: origin.file, start: piece.range.lowerBound, end: piece.range.upperBound)
  }

  /// A stamp that names no moment does not cost the words it stands by.
  func stamp(_ time: JSONPiece?, of piece: JSONPiece, _ desk: inout ReadingDesk) -> Stamp? {
    let stamp = time?.text.map { EpochStamp.stamp(raw: $0, milliseconds: time?.integer) }
    if stamp?.wall == nil { desk.note(.dateImpossible, place(piece)) }
    return stamp
  }

  mutating func text(_ piece: JSONPiece?) -> String? { piece?.string.map { mender.text($0) } }

  /// Members not in `known`, as they stand, with their strings mended and signatures of addresses hashed.
  mutating func raw(_ piece: JSONPiece, except known: Set<String>, _ desk: inout ReadingDesk) -> [Extra] {
    var extras: [Extra] = []
    for member in piece.members where !known.contains(member.name) && !member.piece.isNull {
      extras.append(Extra("raw:\(member.name)", written(member.piece, &desk)))
    }
    return extras
  }

  mutating func written(_ piece: JSONPiece, _ desk: inout ReadingDesk) -> String {
    let isOn = mender.isOn
    var writer = JSONText { isOn ? MetaMender.mend($0) ?? $0 : $0 }
    let text = writer.text(piece)
    desk.count("signedAddresses", by: writer.secrets)
    return text
  }

  mutating func address(_ piece: JSONPiece?, _ desk: inout ReadingDesk) -> String? {
    guard let words = text(piece) else { return nil }
    var writer = JSONText()
    let address = writer.address(words)
    desk.count("signedAddresses", by: writer.secrets)
    return address
  }

  mutating func takeFacts() -> [Extra] {
    defer { facts = [] }
    return facts
  }

  /// The file a record names, from whichever part of the export holds it.
  mutating func file(_ uri: String, _ desk: inout ReadingDesk) throws -> ParsedAttachment {
    let type = MediaKind.type(ofName: uri)
    let found = index.file(at: folder + Self.plain(uri)) ?? index.file(uri)
    if let found { return try desk.media.take(found, mediaType: type) }
    let name = uri.utf8.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) }
    let isElsewhere = uri.hasPrefix("http://") || uri.hasPrefix("https://")
    return ParsedAttachment(name: name, status: isElsewhere ? .omitted : .missing, mediaType: type)
  }

  private static func plain(_ uri: String) -> Substring { uri.hasPrefix("./") ? uri.dropFirst(2) : uri[...] }
}
