// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records

/// A recipient of the export: a contact, a group, the holder, a list, the release notes, a call link.
struct SignalPerson: Sendable {
  let participant: Participant
  /// What messages and conversations are named by: an account id, a number, or a hash of a group's key.
  let key: String
  let isGroup: Bool

  init(participant: Participant, key: String, isGroup: Bool = false) {
    (self.participant, self.key, self.isGroup) = (participant, key, isGroup)
  }

  var label: ConversationLabel { ConversationLabel(id: key, title: participant.name) }

  /// - Parameter selfName: the holder's name, from the account.
  init(_ recipient: SignalNode, selfName: String?) {
    let fallback = "recipient:\(recipient.number("id") ?? 0)"
    if let contact = recipient.node("contact") {
      self.init(contact: contact, fallback)
    } else if let group = recipient.node("group") {
      let title = group.node("snapshot")?.node("title")?.text("title")
      let key = group.secret("masterKey").map(Self.groupKey) ?? fallback
      self.init(participant: Participant(name: title), key: key, isGroup: true)
    } else if recipient.node("self") != nil {
      self.init(participant: Participant(name: selfName, isSelf: true), key: "self")
    } else if recipient.node("releaseNotes") != nil {
      self.init(participant: Participant(name: "Signal", isSelf: false), key: "release-notes")
    } else if let list = recipient.node("distributionList") {
      let key = list.bytes("distributionId").map { "list:" + signalHex($0) } ?? fallback
      self.init(participant: Participant(name: list.node("distributionList")?.text("name")), key: key, isGroup: true)
    } else if let link = recipient.node("callLink") {
      let key = link.secret("rootKey").map { "call-link:" + Self.hash($0) } ?? fallback
      self.init(participant: Participant(name: link.text("name")), key: key, isGroup: true)
    } else {
      self.init(participant: Participant(), key: fallback)
    }
  }

  /// As the phone shows them: the nickname given, the phone's own contacts, the profile, the username.
  private init(contact: SignalNode, _ fallback: String) {
    let nickname = contact.node("nickname")
    let name =
      Self.join(nickname?.text("given"), nickname?.text("family")) ?? contact.text("systemNickname")
      ?? Self.join(contact.text("systemGivenName"), contact.text("systemFamilyName"))
      ?? Self.join(contact.text("profileGivenName"), contact.text("profileFamilyName")) ?? contact.text("username")
    let number = contact.number("e164").map { "+\($0)" }
    let account = contact.bytes("aci").map(Self.uuid) ?? contact.bytes("pni").map { "PNI:" + Self.uuid($0) }
    let address = number ?? account ?? contact.text("username")
    self.init(participant: Participant(name: name, address: address, isSelf: false), key: account ?? number ?? fallback)
  }

  static func join(_ given: String?, _ family: String?) -> String? {
    let parts = [given, family].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// An account id as people write it, "659aa5f4-a28d-…"; other lengths in plain digits.
  static func uuid(_ bytes: [UInt8]) -> String {
    guard bytes.count == 16 else { return signalHex(bytes) }
    let groups = [bytes[0..<4], bytes[4..<6], bytes[6..<8], bytes[8..<10], bytes[10..<16]]
    return groups.map { signalHex($0) }.joined(separator: "-")
  }

  /// A group's conversation in every export of it.
  static func groupKey(_ masterKey: [UInt8]) -> String { "group:" + hash(masterKey) }

  /// The same for the same key in every export; says nothing of the key (32 random bytes).
  private static func hash(_ key: [UInt8]) -> String {
    signalHex(SHA256.hash(data: Array("OnRecord: a conversation of Signal".utf8) + key).prefix(16))
  }
}
