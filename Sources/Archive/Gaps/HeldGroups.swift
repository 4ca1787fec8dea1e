// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Held copies, those of one conversation together: joined by their messages or by an officer, or of one channel and
/// label. Two phones have a chat of two people under two labels, each under the other's name.
struct HeldGroups {
  /// In the order their first copies were filed.
  private(set) var groups: [[HeldConversation]] = []
  private var places: [Sign: Int] = [:]

  /// What copies of one conversation have in common.
  private enum Sign: Hashable {
    case joined(Int)
    case named(ConversationKey)
  }

  init(_ held: [HeldConversation], _ gathered: [Gathered]) {
    let joined = Dictionary(
      gathered.enumerated().flatMap { place, one in one.copies.map { ($0.conversation, place) } },
      uniquingKeysWith: { first, _ in first })
    for one in held {
      let joining = joined[one.row].map { [Sign.joined($0)] } ?? []
      // WhatsApp's "_chat.txt" is every chat's and names none.
      let isNamed = one.conversation.channel != "whatsapp" || one.conversation.title != nil
      add(one, joining + (isNamed ? [.named(one.conversation)] : []))
    }
    groups.removeAll(where: \.isEmpty)
  }

  private mutating func add(_ one: HeldConversation, _ signs: [Sign]) {
    let found = Set(signs.compactMap { places[$0] }).sorted()
    let place = found.first ?? groups.count
    if found.isEmpty { groups.append([]) }
    for other in found.dropFirst() {
      groups[place] += groups[other]
      groups[other] = []
      for (sign, at) in places where at == other { places[sign] = place }
    }
    groups[place].append(one)
    for sign in signs { places[sign] = place }
  }
}
