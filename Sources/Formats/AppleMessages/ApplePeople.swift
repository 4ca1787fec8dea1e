// SPDX-License-Identifier: Apache-2.0
import Records

/// The handles of a database: telephone numbers and addresses, without names.
final class ApplePeople {
  private var handles: [Int64: Participant] = [:]
  private var owners: [String: Participant] = [:]

  init(_ database: DatabaseFile) {
    var walk = TableWalk(database, "handle")
    while let step = walk.next() {
      guard case .row(let row) = step, let id = row.integer("rowid") else { continue }
      handles[id] = Participant(address: row.text("id") ?? row.text("uncanonicalized_id"), isSelf: false)
    }
  }

  subscript(handle: Int64?) -> Participant? { handle.flatMap { handles[$0] } }

  /// Who sent the row; the device's holder under the address used.
  func sender(of row: DatabaseRow) -> Participant? {
    row.flag("is_from_me") ? owner(row) : self[row.integer("handle_id")]
  }

  func owner(_ row: DatabaseRow) -> Participant {
    let address = [row.text("destination_caller_id"), row.text("account")].lazy.compactMap { $0 }
      .map(Self.plain).first { !$0.isEmpty }
    guard let address else { return owner(at: "") }
    return owner(at: address)
  }

  private func owner(at address: String) -> Participant {
    if let known = owners[address] { return known }
    let made = Participant(address: address.isEmpty ? nil : address, isSelf: true)
    owners[address] = made
    return made
  }

  /// Accounts are written "E:name@example.org", "P:+447700900123".
  private static func plain(_ account: String) -> String {
    account.hasPrefix("E:") || account.hasPrefix("P:") || account.hasPrefix("e:") || account.hasPrefix("p:")
      ? String(account.dropFirst(2)) : account
  }
}
