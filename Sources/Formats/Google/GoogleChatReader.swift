// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads one conversation of Google Chat after another.
struct GoogleChatReader: FileReader {
  let tree: FileTree
  private let transcripts: Set<String>
  private let claims: [String]
  var clock: LocalClock
  /// Address of the account the Takeout is of.
  private var owner: String?
  private var stream: JSONStream?
  private var size = 0
  var attachments = GoogleChatAttachments()
  var repeated: RepeatedRecords
  var origin = ItemOrigin(conversation: ConversationLabel(id: ""), file: "")
  /// Said with the conversation's first item.
  var facts: [Extra] = []
  private var people: [String: Participant] = [:]

  init(_ tree: FileTree, _ files: [TreeFile], _ choices: Choices) throws {
    self.tree = tree
    transcripts = Set(files.map(\.path))
    claims = GoogleChatFiles.claims(of: files, in: tree)
    clock = try LocalClock(choices)
    repeated = RepeatedRecords(of: files)
    for file in tree.files(ending: "user_info.json") where owner == nil {
      owner = try GoogleChatFiles.json(file)?["user"]?["email"]?.string
    }
  }

  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) throws {
    let folder = Substring(file.inside.utf8.dropLast(file.baseName.utf8.count))
    attachments = GoogleChatAttachments(tree, inside: folder)
    let info = try GoogleChatFiles.json(tree.files.first { $0.inside == folder + "group_info.json" })
    let members = info?["members"]?.elements ?? []
    let others = members.filter { $0["email"]?.string != owner || owner == nil }.compactMap { $0["name"]?.string }
    let id = folder.utf8.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) } ?? file.path
    let title = info?["name"]?.string ?? (others.isEmpty ? nil : others.joined(separator: ", "))
    origin = ItemOrigin(conversation: ConversationLabel(id: id, title: title), file: file.path)
    facts = members.enumerated().map { number, member in
      let words = [member["name"]?.string, member["email"]?.string.map { "<\($0)>" }].compactMap { $0 }
      return Extra("thread:participant:\(number + 1)", words.joined(separator: " "))
    }
    size = source.size
    repeated.beginFile()
    stream = JSONStream(source) { $0.count == 0 || $0.matches("messages") }
  }

  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool {
    switch try stream?.next() {
    case .value(let path, let piece):
      if path.matches("messages", "*") {
        try read(piece, &desk)
      } else if path.count == 0 {
        desk.note(.unreadableLine, place(piece.range), covers: true)
      }
    case .broken(_, let range):
      desk.note(range.upperBound == size ? .truncated : .unparseableMessage, place(range), covers: true)
    case .enter, .leave: break
    case nil: return false
    }
    return true
  }

  func place(_ range: Range<Int>) -> Provenance {
    Provenance(file: origin.file, start: range.lowerBound, end: range.upperBound)
  }

  /// One of whom the Takeout knows whether it is the account's own.
  mutating func person(name: String?, address: String?) -> Participant? {
    guard name != nil || address != nil else { return nil }
    let key = "\(name ?? "")\u{0}\(address ?? "")"
    if let known = people[key] { return known }
    let isSelf = owner.flatMap { owner in address.map { $0.lowercased() == owner.lowercased() } }
    let person = Participant(name: name, address: address, isSelf: isSelf)
    people[key] = person
    return person
  }

  mutating func conclude(_ desk: inout ReadingDesk) throws {
    desk.report(problemsOf: tree)
    let ours = transcripts
    desk.report(unlistedUnder: claims) { file in
      ours.contains(file.path) || file.baseName == "group_info.json" || file.baseName == "user_info.json"
    }
    let (zone, basis) = (clock.zone, clock.basis)
    if desk.counted("localStamps") > 0 { desk.tally.conclude { ($0.zone, $0.zoneBasis) = (zone, basis) } }
    desk.close(GoogleChatLosses.all(desk), gaps: GoogleChatLosses.gaps, isExperimental: true)
  }
}
