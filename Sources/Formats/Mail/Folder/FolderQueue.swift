// SPDX-License-Identifier: Apache-2.0
import Records

/// The mailbox files of a folder, zip or tar: one a mail in a Maildir, one a mailbox else.
struct FolderQueue: MailboxQueue {
  private let name: String
  private let container: Container
  private var walk: MemberWalk
  private var notices: [Notice]
  private var current: MemberInput?
  private var currentPath = ""
  private var labels: [String: ConversationLabel] = [:]
  private let sequences: [String: MHSequences]

  init(_ export: Export, _ container: Container) throws {
    name = export.name
    self.container = container
    walk = try MemberWalk(container, export.source)
    sequences = MHSequences.all(container)
    notices = container.problems.map { $0.notice(in: export.name) }
    if container.isTruncated { notices.append(Notice(.truncated, Provenance(file: export.name, start: 0, end: 0))) }
  }

  mutating func takeNotices() -> [Notice] {
    defer { notices.removeAll() }
    return notices
  }

  mutating func next() throws -> Mailbox? {
    noteBroken()
    while let (member, stream) = try walk.next() {
      let input = MemberInput(stream, sizeHint: member.size)
      current = input
      currentPath = "\(name)!/\(member.name)"
      switch input.withHead({ MailMember(member, $0) }) {
      case .companion: continue
      case .other: noteOther(member)
      case .mail: return mail(member, input)
      case .mbox: return try mbox(member, input, isMMDF: false)
      case .mmdf: return try mbox(member, input, isMMDF: true)
      }
    }
    current = nil
    return nil
  }

  private mutating func noteBroken() {
    guard let current, current.isBroken else { return }
    notices.append(Notice(.truncated, Provenance(file: currentPath, start: 0, end: 0), detail: "the member breaks off"))
  }

  private mutating func noteOther(_ member: ContainerMember) {
    guard (member.size ?? 1) > 0 else { return }
    notices.append(
      Notice(.attachmentUnlisted, Provenance(file: currentPath, start: 0, end: member.size ?? 0), detail: "not a mail"))
    noteBroken()
  }

  private mutating func mail(_ member: ContainerMember, _ input: MemberInput) -> Mailbox {
    let splitter = WholeFile(input, sizeHint: member.size)
    guard let place = MaildirName(member.name) else {
      let folder = member.name.utf8.lastIndex(of: 0x2F).map { String(member.name[..<$0]) } ?? ""
      var box = Mailbox(origin: origin(folder, MailboxName.title(folder)), splitter: splitter, isQuoted: false)
      addSequences(member, folder, &box)
      return box
    }
    var box = Mailbox(origin: origin(place.folder, place.title), splitter: splitter, isQuoted: false)
    box.extras = [Extra("maildir:in", place.state)]
    if let flags = place.flags { box.extras.append(Extra("maildir:flags", flags)) }
    if let meaning = place.meaning { box.extras.append(Extra("maildir:status", meaning)) }
    box.isDeleted = place.isTrashed
    return box
  }

  /// What MH says of a numbered mail.
  private func addSequences(_ member: ContainerMember, _ folder: String, _ box: inout Mailbox) {
    guard let mail = MHSequences.number(String(member.baseName)) else { return }
    box.isDeleted = mail.isRemoved
    guard let names = sequences[folder.isEmpty ? "" : folder + "/"]?.names(of: mail.number), !names.isEmpty else {
      return
    }
    box.extras = names.map { Extra("mh:sequence", $0) }
  }

  private mutating func mbox(_ member: ContainerMember, _ input: MemberInput, isMMDF: Bool) throws -> Mailbox {
    var path = member.name
    // Apple Mail exports "Name.mbox/mbox".
    if path.hasSuffix(".mbox/mbox") { path.removeLast(5) }
    let origin = origin(path, MailboxName.title(path))
    return try MboxFormat.mailbox(input, size: member.size, origin: origin, isMMDF: isMMDF)
  }

  /// The aggregation of a folder; the outermost is called as the export.
  private mutating func origin(_ folder: String, _ title: String?) -> ItemOrigin {
    if labels[folder] == nil {
      let id = folder.isEmpty ? "mailbox:\(name)" : "mailbox:\(name)!/\(folder)"
      labels[folder] = ConversationLabel(id: id, title: folder.isEmpty ? MailboxName.title(name) : title)
    }
    return ItemOrigin(conversation: labels[folder]!, file: currentPath)
  }
}
