// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records

/// Reads the chats of a data backup.
struct ThreemaBackupReader: FileReader {
  private let chats: ThreemaChats
  private let tree: FileTree
  private var messages: ThreemaMessages
  private var table: ThreemaTable?
  private var origin = ItemOrigin(conversation: ConversationLabel(id: ""), file: "")
  private var chat: ThreemaDirectory.Chat?
  private var kind = ""
  private var size = 0

  init(_ chats: ThreemaChats, _ tree: FileTree) {
    (self.chats, self.tree) = (chats, tree)
    let hasFiles = tree.files.contains { $0.baseName.contains("message_media_") }
    messages = ThreemaMessages(ThreemaDirectory(chats, tree), root: chats.root, hasFiles: hasFiles)
  }

  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) {
    let (kind, key) = ThreemaChats.key(file.baseName)
    let chat = messages.directory.chat(kind, key)
    (self.kind, self.chat, size) = (kind, chat, source.size)
    origin = ItemOrigin(conversation: chat.label, file: file.path)
    table = ThreemaTable(source)
  }

  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool {
    guard let row = try table?.next() else { return false }
    guard !row.isBroken, row["type"] != nil || row["body"] != nil || row["apiid"] != nil else {
      let code: NoticeCode = row.range.upperBound == size ? .truncated : .unparseableMessage
      desk.note(code, Provenance(file: origin.file, range: row.range), covers: true)
      return true
    }
    try messages.read(row, origin, chat, kind, &desk)
    return true
  }

  mutating func conclude(_ desk: inout ReadingDesk) {
    desk.report(problemsOf: tree)
    desk.report(unlistedUnder: [chats.root]) { !$0.baseName.contains("message_media_") }
    let identity = identityHash
    desk.count("secretsHashed", by: messages.secrets + (identity == nil ? 0 : 1))
    desk.close(ThreemaLosses.backup(desk), gaps: ["THREEMA-MEDIA-MISSING"], isExperimental: true)
    if let identity { desk.tally.conclude { $0.choices.append(Extra("identitySHA256", identity)) } }
  }

  /// The backup of the account's private key is neither shown nor kept.
  private var identityHash: String? {
    guard let file = tree.file(at: chats.root + "identity"), let bytes = try? file.open().prefix(4096) else {
      return nil
    }
    return ItemJSON.hex(Array(SHA256.hash(data: bytes)))
  }
}
