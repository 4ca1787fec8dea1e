// SPDX-License-Identifier: Apache-2.0

/// The English sentence WhatsApp writes for a notice, from the point of view of one phone.
struct NoticeWords {
  let phone: Phone
  let words: AppWords

  func sentence(_ notice: ChatNotice, by who: String?) -> String {
    let actor = who.map { phone.named($0, holder: "You") } ?? ""
    switch notice {
    case .encrypted: return words.encrypted
    case .created(let title): return "\(actor) created group \"\(title)\""
    case .added(let people): return "\(actor) added \(list(people))"
    case .left: return "\(actor) left"
    case .titled(let title): return "\(actor) changed the group name to \"\(title)\""
    case .madeAdmin(let person):
      return person == phone.holder ? "You're now an admin" : "\(list([person])) is now an admin"
    case .timer(let span): return timerOn(actor, span)
    case .timerOff: return "\(actor) turned off disappearing messages."
    case .pinned: return "\(actor) pinned a message"
    case .exportBlocked: return "\(actor) turned on advanced chat privacy"
    case .numberChanged:
      return "\(actor) changed their phone number to a new number. Tap to message or add the new number."
    }
  }

  private func timerOn(_ actor: String, _ span: String) -> String {
    "\(actor) turned on disappearing messages. New messages will disappear from this chat \(span) after "
      + "they're sent, except when kept."
  }

  private func list(_ people: [String]) -> String {
    let names = people.map { phone.named($0, holder: "you") }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
