// SPDX-License-Identifier: Apache-2.0
import Records

/// Which file of Discord's package is what; folders are written in capitals or not, by year.
struct DiscordPackageLayout {
  /// Lists of messages, one a channel.
  let channels: [TreeFile]
  /// Folders of messages and of the account.
  let claims: [String]
  /// Names of channels by id.
  private(set) var names: [String: String] = [:]
  /// Whose package it is.
  private(set) var owner = Participant(isSelf: true)
  private let tree: FileTree

  init(_ tree: FileTree) {
    self.tree = tree
    channels = tree.files.filter(Self.isChannel)
    let folders = Set(channels.map { Self.parent(of: $0.folder) }).sorted()
    let roots = Set(folders.map { Self.parent(of: $0[...]) }).sorted()
    let accounts = tree.files.filter { file in
      let name = file.path.lowercased()
      return roots.contains { file.path.hasPrefix($0) && name.dropFirst($0.count) == "account/user.json" }
    }
    claims = folders + accounts.map { String($0.folder) }
    guard !channels.isEmpty else { return }
    for folder in folders { readNames(folder) }
    if let account = accounts.first { readOwner(account) }
  }

  /// "messages.csv" or "messages.json" of a folder "c123" or "123", whose head names the columns.
  private static func isChannel(_ file: TreeFile) -> Bool {
    let name = file.baseName.lowercased()
    guard name == "messages.csv" || name == "messages.json", !id(of: file).isEmpty else { return false }
    let head = FileHead(file, 2048)
    if name.hasSuffix(".csv") { return head.has("ID", "Timestamp", "Contents") }
    return head.first == 0x5B && (head.has("\"ID\"", "\"Timestamp\"") || file.size ?? 99 < 8)
  }

  /// The channel's id, from the name of its folder; "" where that is none.
  static func id(of file: TreeFile) -> String {
    let folder = file.folder.dropLast().split(separator: "/").last ?? ""
    let digits = folder.hasPrefix("c") ? folder.dropFirst() : folder
    return digits.utf8.count >= 5 && digits.utf8.allSatisfy(Bytes.isDigit) ? String(digits) : ""
  }

  private static func parent(of folder: Substring) -> String {
    let trimmed = folder.utf8.dropLast()
    return trimmed.lastIndex(of: 0x2F).map { String(folder[...$0]) } ?? ""
  }

  private mutating func readNames(_ folder: String) {
    guard let index = tree.file(at: folder + "index.json"), let source = try? index.open() else { return }
    var stream = JSONStream(source) { $0.count == 0 }
    while let step = try? stream.next() {
      if case .value(let path, let piece) = step, let id = path.key { names[id] = piece.string }
    }
  }

  private mutating func readOwner(_ file: TreeFile) {
    guard let source = try? file.open() else { return }
    var (id, name, account) = (String?.none, String?.none, String?.none)
    var stream = JSONStream(source) { $0.count == 0 }
    while let step = try? stream.next() {
      guard case .value(let path, let piece) = step, path.count == 1 else { continue }
      switch path.key {
      case "id": id = piece.text
      case "username": account = piece.string
      case "global_name": name = piece.string
      default: break
      }
    }
    owner = Participant(name: name ?? account, address: id, isSelf: true)
  }

  /// The channel's name in the index, else what its own file says.
  func conversation(of file: TreeFile) -> ConversationLabel {
    let id = Self.id(of: file)
    if let name = names[id] { return ConversationLabel(id: id, title: name) }
    guard let channel = tree.file(at: file.folder + "channel.json"), let source = try? channel.open() else {
      return ConversationLabel(id: id)
    }
    var stream = JSONStream(source) { _ in false }
    guard case .value(_, let piece)? = try? stream.next() else { return ConversationLabel(id: id) }
    let parts = [piece["guild"]?["name"]?.string, piece["name"]?.string].compactMap { $0 }
    return ConversationLabel(id: id, title: parts.isEmpty ? nil : parts.joined(separator: " #"))
  }
}
