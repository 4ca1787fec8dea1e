// SPDX-License-Identifier: Apache-2.0
import Records

/// The addresses of a database (`jid`), hidden ones (LID) with the telephone number they stand for where it is told.
final class MsgstorePeople {
  static let owner = Participant(isSelf: true)
  private var addresses: [Int64: String] = [:]
  private var people: [Int64: Participant] = [:]

  init(_ database: DatabaseFile, _ names: ContactNames) {
    var walk = TableWalk(database, "jid")
    while let step = walk.next() {
      guard case .row(let row) = step, let id = row.integer("rowid") else { continue }
      let made = [row.text("user"), row.text("server")].compactMap { $0 }.joined(separator: "@")
      addresses[id] = row.text("raw_string") ?? made
    }
    var map = TableWalk(database, "jid_map")
    while let step = map.next() {
      guard case .row(let row) = step, let hidden = row.integer("lid_row_id"), let number = row.integer("jid_row_id"),
        let address = addresses[number]
      else { continue }
      addresses[hidden] = address
    }
    for (id, address) in addresses {
      people[id] = Participant(name: names[address], address: Self.plain(address), isSelf: false)
    }
  }

  func address(_ id: Int64?) -> String? { id.flatMap { addresses[$0] } }
  subscript(id: Int64?) -> Participant? { id.flatMap { people[$0] } }

  /// How extras name a person.
  func label(_ id: Int64?) -> String { self[id].map { $0.name ?? $0.address ?? "unknown" } ?? "unknown" }

  /// "447700900101@s.whatsapp.net" is a telephone number.
  static func plain(_ address: String) -> String {
    guard address.hasSuffix("@s.whatsapp.net") || address.hasSuffix("@c.us"), let at = address.firstIndex(of: "@")
    else {
      return address
    }
    let user = address[..<at]
    // Devices of one person follow a "." or ":".
    let number = user.prefix { $0.isASCII && $0.isNumber }
    return number.isEmpty ? address : "+" + number
  }
}
