// SPDX-License-Identifier: Apache-2.0

/// When a copy's holder was in the conversation, as far as any copy reports it.
struct Membership {
  private let comings: [Int]
  private let goings: [Int]
  /// Where the copy itself says that earlier messages are not to be had.
  private let cut: Int?
  private let messages: [Int]

  /// - Parameter messages: places of the copy's own messages, in order.
  init(_ found: PutTogether, _ events: [PlacedEvent], copy: Int, messages: [Int]) {
    let lines = found.stack.copies[copy]
    let base = found.stack.nodeBases[copy]
    let own = lines.participants.indices.filter { lines.isHolder(Int32($0)) }
    let roots = Set(own.map { found.identities.roots[base + $0] })
    var (comings, goings): ([Int], [Int]) = ([], [])
    for placed in events {
      let nodes = placed.event.targets.map { found.stack.nodeBases[placed.copy] + Int($0) }
      let actor = placed.event.actor.map { found.stack.nodeBases[placed.copy] + Int($0) }
      func concerns(_ node: Int?) -> Bool { node.map { roots.contains(found.identities.roots[$0]) } ?? false }
      switch placed.event.type {
      case .memberAdded where nodes.contains(where: { concerns($0) }): comings.append(placed.place)
      case .memberJoined where concerns(actor) || nodes.contains { concerns($0) }: comings.append(placed.place)
      case .groupCreated where concerns(actor): comings.append(placed.place)
      case .memberRemoved where nodes.contains { concerns($0) }: goings.append(placed.place)
      case .memberLeft where concerns(actor) || nodes.contains { concerns($0) }: goings.append(placed.place)
      default: break
      }
    }
    (self.comings, self.goings, self.messages) = (comings, goings, messages)
    cut = events.first { $0.copy == copy && $0.event.type == .earlierMessagesUnavailable }?.place
  }

  /// The coming before which the copy shows no message.
  var joined: Int? { comings.last { coming in messages.first.map { coming < $0 } ?? true } }

  /// Whether the holder had not come yet.
  func isBeforeJoining(_ place: Int) -> Bool {
    if let joined, place < joined { return true }
    return cut.map { cut in messages.first.map { cut <= $0 } ?? true } ?? false
  }

  /// Whether the holder had left, and the copy shows nothing until they came back.
  func isAfterLeaving(_ place: Int) -> Bool {
    guard let going = goings.last(where: { $0 < place }) else { return false }
    if comings.contains(where: { $0 > going && $0 <= place }) { return false }
    return !messages.hasOne(between: going, and: place)
  }
}
