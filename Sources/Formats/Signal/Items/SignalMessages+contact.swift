// SPDX-License-Identifier: Apache-2.0
import Records

extension SignalMessages {
  /// A contact card: its name is the text, each number, address and mail address an extra.
  mutating func contact(_ node: SignalNode, into message: inout ParsedMessage) throws {
    message.type = .contact
    guard let card = node.node("contact") else { return }
    let name = card.node("name")
    let parts = ["prefix", "givenName", "middleName", "familyName", "suffix"].compactMap { name?.text($0) }
    let whole = parts.isEmpty ? name?.text("nickname") ?? card.text("organization") : parts.joined(separator: " ")
    message.text = whole
    extras.put("contact:name", whole)
    extras.put("contact:nickname", name?.text("nickname"))
    extras.put("contact:organization", card.text("organization"))
    for (number, phone) in card.nodes("number").enumerated() { put("contact:phone:\(number + 1)", phone) }
    for (number, mail) in card.nodes("email").enumerated() { put("contact:email:\(number + 1)", mail) }
    for (number, address) in card.nodes("address").enumerated() {
      put(address: address, "contact:address:\(number + 1)")
    }
    if let avatar = card.node("avatar") { add(try media.take(avatar).attachment, of: "contact", pointer: avatar) }
  }

  private mutating func put(_ name: String, _ entry: SignalNode) {
    extras.put(name, entry.text("value"))
    extras.put(name + ":kind", kind(of: entry))
  }

  private mutating func put(address: SignalNode, _ name: String) {
    let fields = ["street", "pobox", "neighborhood", "city", "region", "postcode", "country"]
    extras.put(name, fields.compactMap { address.text($0) }.joined(separator: ", "))
    extras.put(name + ":kind", kind(of: address))
  }

  private func kind(of entry: SignalNode) -> String? {
    entry.text("label") ?? entry.choice("type").flatMap { $0 == "UNKNOWN" ? nil : $0.lowercased() }
  }
}
