// SPDX-License-Identifier: Apache-2.0
import Records

/// The messages of one or more mailbox files.
struct PstQueue: MapiQueue {
  private let name: String
  private var files: [TreeFile]
  private var steps: [MapiStep]
  private var open: (walk: PstWalk, file: PstFile, path: String)?
  private var labels: [String: ConversationLabel] = [:]
  private var findings = MapiFindings()

  init(_ name: String, _ found: OutlookFiles) {
    self.name = name
    files = found.mine.reversed()
    steps = found.problems.map { .notice($0.notice(in: name), covers: false) }
    for file in found.others where (file.size ?? 1) > 0 {
      let place = Provenance(file: "\(name)!/\(file.path)", start: 0, end: 0)
      steps.append(.notice(Notice(.attachmentUnlisted, place, detail: "not a mailbox file"), covers: false))
    }
    steps.reverse()
  }

  func complete(_ findings: inout MapiFindings) {
    findings.bookkeeping += self.findings.bookkeeping
    findings.isPasswordMarked = self.findings.isPasswordMarked
  }

  mutating func next() throws -> MapiStep? {
    while true {
      if let step = steps.popLast() { return step }
      if open == nil {
        guard let file = files.popLast() else { return nil }
        return try begin(file)
      }
      if let found = open?.walk.next() { return step(found) }
      end()
    }
  }

  /// LIMIT: the file's bytes are framing: its messages lie scattered in blocks and are named by their nodes.
  private mutating func begin(_ file: TreeFile) throws -> MapiStep {
    let source = try file.open()
    let path = file.path == name ? name : "\(name)!/\(file.path)"
    do {
      let box = try PstFile(source)
      findings.isPasswordMarked = findings.isPasswordMarked || box.isPasswordMarked
      open = (PstWalk(box), box, path)
    } catch let error as FormatError where !files.isEmpty || !labels.isEmpty {
      // One bad file among good ones costs only itself.
      let place = Provenance(file: path, start: 0, end: source.size)
      steps.append(.notice(Notice(.unparseableMessage, place, detail: error.code.rawValue), covers: true))
    }
    return .file(size: source.size)
  }

  private mutating func end() {
    guard let done = open else { return }
    findings.bookkeeping += done.walk.bookkeeping
    if done.file.isDamaged {
      let place = Provenance(file: done.path, start: 0, end: 0)
      steps.append(
        .notice(Notice(.unparseableMessage, place, detail: "the file's own check values differ"), covers: false))
    }
    for folder in done.walk.broken {
      let place = Provenance(file: "\(done.path)!/\(folder)", start: 0, end: 0)
      steps.append(.notice(Notice(.unparseableMessage, place, detail: "an item of this folder"), covers: false))
    }
    open = nil
  }

  private mutating func step(_ found: PstWalk.Found) -> MapiStep? {
    guard let open else { return nil }
    let number = Int(found.item.identifier)
    let folder = found.isOrphan ? "" : found.path.joined(separator: "/")
    let label = label(open.path, folder)
    let file = "\(open.path)!/\(folder.isEmpty ? "" : folder + "/")\(number)"
    let message = PstMessage.read(found.item, codepage: open.file.codepage)
    var piece = MapiPiece(
      message: message, origin: ItemOrigin(conversation: label, file: file), range: number..<number)
    piece.isRecovered = found.isOrphan || Self.isBin(found.path)
    piece.extras = [Extra("folder", found.isOrphan ? "none: the item lay in the file outside all folders" : folder)]
    return .message(piece)
  }

  /// Folders for what was deleted and can still be had back ([MS-OXCFOLD], Exchange's Recoverable Items).
  private static func isBin(_ path: [String]) -> Bool {
    path.contains { ["Recoverable Items", "Deletions", "Purges"].contains($0) }
  }

  /// The mailbox is the folder, by its path below the top one.
  private mutating func label(_ path: String, _ folder: String) -> ConversationLabel {
    let id = folder.isEmpty ? "mailbox:\(path)" : "mailbox:\(path)!/\(folder)"
    if let known = labels[id] { return known }
    let label = ConversationLabel(id: id, title: folder.isEmpty ? MailboxName.title(path) : folder)
    labels[id] = label
    return label
  }
}
