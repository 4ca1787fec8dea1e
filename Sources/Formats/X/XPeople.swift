// SPDX-License-Identifier: Apache-2.0
import Records

/// People of an archive: numbers, but for the account's own name in `account.js`.
struct XPeople {
  private var own: (id: String, name: String?, handle: String?)?
  private var known: [String: Participant] = [:]

  init(_ tree: FileTree) throws {
    for file in tree.files(ending: "account.js") where own == nil {
      guard let source = try? file.open(), source.size <= 1 << 20 else { continue }
      let start = try XFiles.listStart(source)
      var stream = JSONStream(SliceSource(source, start..<source.size)) { $0.count == 0 }
      while let step = try stream.next() {
        if case .value(_, let piece) = step, let account = piece["account"], let id = account["accountId"]?.text {
          own = (id, account["accountDisplayName"]?.string, account["username"]?.string)
        }
      }
    }
  }

  var knowsOwner: Bool { own != nil }

  mutating func person(_ id: String?) -> Participant? {
    guard let id else { return nil }
    if let person = known[id] { return person }
    let isOwn = own.map { $0.id == id }
    let name = isOwn == true ? [own?.name, own?.handle.map { "@\($0)" }].compactMap { $0 }.joined(separator: " ") : ""
    let person = Participant(name: name.isEmpty ? nil : name, address: id, isSelf: isOwn)
    known[id] = person
    return person
  }

  /// What a conversation between two is called: the other's number.
  func title(of conversation: String) -> String {
    let parts = conversation.utf8.split(separator: 0x2D).map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 2, let own, parts.contains(own.id) else { return conversation }
    return parts.first { $0 != own.id } ?? own.id
  }
}
