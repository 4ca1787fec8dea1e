// SPDX-License-Identifier: Apache-2.0
import Records

/// The recipients of one transcript, by the numbers frames use and by account id.
struct SignalPeople: Sendable {
  private var byNumber: [Int64: SignalPerson] = [:]
  private var byAccount: [[UInt8]: SignalPerson] = [:]
  private var selfName: String?

  mutating func add(account: SignalNode) {
    selfName = SignalPerson.join(account.text("givenName"), account.text("familyName"))
  }

  mutating func add(_ recipient: SignalNode) {
    let person = SignalPerson(recipient, selfName: selfName)
    byNumber[recipient.number("id") ?? 0] = person
    guard let contact = recipient.node("contact") else { return }
    for name in ["aci", "pni"] { if let id = contact.bytes(name) { byAccount[id] = person } }
  }

  mutating func add(_ person: SignalPerson, account: [UInt8]) { byAccount[account] = person }

  subscript(number: Int64?) -> SignalPerson? { number.flatMap { byNumber[$0] } }

  /// Someone named by number; where the export does not list them, by nothing but that number.
  func participant(_ number: Int64?) -> Participant? {
    guard let number, number != 0 else { return nil }
    return byNumber[number]?.participant ?? Participant(address: "recipient:\(number)")
  }

  /// Someone named by account id. The holder's own id is in no frame: it stays an id.
  func participant(account: [UInt8]?) -> Participant? {
    guard let account, !account.isEmpty else { return nil }
    return byAccount[account]?.participant ?? Participant(address: SignalPerson.uuid(account))
  }

  /// Someone named by a service id: an account id, with a byte before it where it is a number's own (PNI).
  func participant(serviceID: [UInt8]?) -> Participant? {
    participant(account: serviceID.map { $0.count == 17 ? Array($0.dropFirst()) : $0 })
  }

  /// How messages name who wrote them.
  func key(_ number: Int64?) -> String { self[number]?.key ?? "recipient:\(number ?? 0)" }

  /// What receipts and votes call someone.
  func name(_ number: Int64?) -> String {
    let participant = participant(number)
    return participant?.name ?? participant?.address ?? (participant?.isSelf == true ? "self" : "unknown")
  }
}
