// SPDX-License-Identifier: Apache-2.0
import Records

/// The .emlx files of an export in their order, each with its flags, mailbox and attachments kept outside it.
struct EmlxQueue: MailboxQueue {
  private let name: String
  private let tree: FileTree
  private var index = 0
  private var notices: [Notice] = []
  private var labels: [String: ConversationLabel] = [:]
  /// Folders of attachments that a mail's parts were taken from, and so are listed.
  private var listed: Set<String> = []
  private var isFinished = false

  init(_ export: Export) throws {
    name = export.name
    tree = try export.tree()
    notices = tree.problems.map { $0.notice(in: export.name) }
  }

  mutating func takeNotices() -> [Notice] {
    defer { notices.removeAll() }
    return notices
  }

  mutating func next() throws -> Mailbox? {
    while index < tree.files.count {
      let file = tree.files[index]
      index += 1
      if let mailbox = try mailbox(file) { return mailbox }
      note(file)
    }
    return nil
  }

  private func path(_ file: TreeFile) -> String { file.path == name ? name : "\(name)!/\(file.path)" }

  private mutating func mailbox(_ file: TreeFile) throws -> Mailbox? {
    guard let parts = EmlxFormat.emlx(file) else { return nil }
    let source = try file.open()
    let origin = origin(file)
    var box = Mailbox(origin: origin, splitter: EmlxSplitter(source, parts), isQuoted: false)
    let list = try EmlxList(SliceSource(source, parts.list))
    box.extras = list.extras
    box.isDeleted = list.isDeleted
    box.outside = EmlxAttachments(file, tree)
    if let folder = box.outside?.folder { listed.insert(folder) }
    if parts.isCut {
      let place = Provenance(file: origin.file, start: parts.message.lowerBound, end: parts.message.upperBound)
      notices.append(Notice(.truncated, place))
    }
    return box
  }

  /// A file that is no mail: an attachment of one, bookkeeping of the program, or something else.
  private mutating func note(_ file: TreeFile) {
    guard (file.size ?? 1) > 0, !Self.isCompanion(file) else { return }
    let isBroken = file.baseName.hasSuffix(".emlx")
    if !isBroken, listed.contains(where: { file.path.hasPrefix($0) }) || file.path.contains("/Attachments/") { return }
    let place = Provenance(file: path(file), start: 0, end: file.size ?? 0)
    notices.append(Notice(isBroken ? .unparseableMessage : .attachmentUnlisted, place, detail: "not a mail"))
  }

  private static func isCompanion(_ file: TreeFile) -> Bool {
    let name = file.baseName
    return ["Info.plist", "table_of_contents", ".DS_Store"].contains { $0 == name } || name.hasSuffix(".plist")
      || name.hasPrefix("Envelope Index") || name.hasPrefix("MailboxUUID") || name.hasSuffix(".mboxCache.plist")
  }

  /// The mailbox is the chain of folders named ".mbox"; without one, the folder the mail stands in.
  private mutating func origin(_ file: TreeFile) -> ItemOrigin {
    let boxes = file.path == name ? [] : Self.boxes(file)
    let folder = boxes.last?.path ?? (file.path == name ? name : String(file.folder.dropLast()))
    if labels[folder] == nil {
      let title = boxes.isEmpty ? nil : boxes.map(\.name).joined(separator: "/")
      let id = folder == name || folder.isEmpty ? "mailbox:\(name)" : "mailbox:\(name)!/\(folder)"
      labels[folder] = ConversationLabel(id: id, title: title ?? MailboxName.title(folder.isEmpty ? name : folder))
    }
    return ItemOrigin(conversation: labels[folder]!, file: path(file))
  }

  private static func boxes(_ file: TreeFile) -> [(path: String, name: String)] {
    var (path, found): (String, [(String, String)]) = ("", [])
    for part in file.folder.utf8.split(separator: 0x2F) {
      let name = String(decoding: part, as: UTF8.self)
      path += path.isEmpty ? name : "/" + name
      for ending in [".mbox", ".imapmbox"] where name.hasSuffix(ending) {
        found.append((path, String(name.dropLast(ending.count))))
      }
    }
    return found
  }
}
