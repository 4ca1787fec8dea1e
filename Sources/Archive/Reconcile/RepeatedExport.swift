// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// What makes two copies exports of one conversation by one custodian: the person, the channel, the label.
struct RepeatedExport {
  /// By account and by name: a person may be named before they have an account.
  let names: [String]

  /// nil for a label that names no conversation: WhatsApp's `_chat.txt` is every chat's.
  init?(_ copy: CatalogueCopy) {
    let conversation = copy.reference.conversation
    guard conversation.channel != "whatsapp" || conversation.title != nil else { return nil }
    let key = "\u{1F}\(conversation.channel)\u{1F}\(conversation.label)"
    names = (copy.custodianID.map { ["account \($0)" + key] } ?? []) + ["name \(copy.facts.custodian)" + key]
  }

  /// Whether two copies may be one custodian's: not where both are accounts, and different ones.
  static func mayBeOne(_ one: CatalogueCopy, _ other: CatalogueCopy) -> Bool {
    guard let a = one.custodianID, let b = other.custodianID else {
      return one.facts.custodian == other.facts.custodian
    }
    return a == b
  }
}

extension RepeatedExport {
  static func areRepeated(_ one: CatalogueCopy, _ other: CatalogueCopy) -> Bool {
    guard let a = RepeatedExport(one), let b = RepeatedExport(other) else { return false }
    return mayBeOne(one, other) && !Set(a.names).isDisjoint(with: b.names)
  }
}
