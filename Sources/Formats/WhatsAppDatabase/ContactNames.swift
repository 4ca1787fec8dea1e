// SPDX-License-Identifier: Apache-2.0

/// Names of the telephone's contacts (`wa.db`), by WhatsApp address.
struct ContactNames {
  private var names: [String: String] = [:]

  init(_ file: TreeFile?) {
    guard let source = try? file?.open(), let database = try? DatabaseFile(source) else { return }
    var walk = TableWalk(database, "wa_contacts")
    while let step = walk.next() {
      guard case .row(let row) = step, let jid = row.text("jid") else { continue }
      let name = [row.text("display_name"), row.text("wa_name")].lazy.compactMap { $0 }.first { !$0.isEmpty }
      if let name { names[jid] = name }
    }
  }

  subscript(jid: String) -> String? { names[jid] }
}
