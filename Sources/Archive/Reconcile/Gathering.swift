// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Which copies are one conversation, and why: officers' decisions first, then the rules.
///
/// A parting stands above every rule: two parted copies never come together, not by way of a third one either. A later
/// joining undoes it.
struct Gathering {
  /// A copy with why it is counted to its conversation.
  struct Member: Hashable {
    let copy: Int
    let reason: String
  }

  let copies: [CatalogueCopy]
  private(set) var parted: Set<ConversationPair> = []
  private var parents: [Int]
  private var members: [[Int]]
  private var reasons: [Int: String] = [:]
  /// For each copy those it is parted from.
  private var apart: [Int: Set<Int>] = [:]

  /// `decisions` are attestations of joining and parting in the order of the ledger.
  init(_ copies: [CatalogueCopy], _ likenesses: [ConversationPair: Sharing], decisions: [Attestation]) {
    self.copies = copies
    parents = Array(copies.indices)
    members = copies.indices.map { [$0] }
    let places = Dictionary(grouping: copies.indices, by: { copies[$0].reference })
    let standing = Self.standing(decisions)
    part(standing, places)
    join(standing, places)
    joinRepeated()
    joinAlike(likenesses)
  }

  /// Copies of each conversation, earliest first.
  var conversations: [[Member]] {
    copies.indices.filter { parents[$0] == $0 }.map { root in
      members[root].sorted().map { Member(copy: $0, reason: reasons[$0] ?? "") }
    }.sorted { ($0.first?.copy ?? 0) < ($1.first?.copy ?? 0) }
  }

  func areOne(_ one: Int, _ other: Int) -> Bool { root(one) == root(other) }

  static func pair(_ decision: Attestation) -> Set<CopyReference>? {
    guard let deposit = decision.about.deposit, let conversation = decision.about.conversation else { return nil }
    let one = CopyReference(deposit: deposit, conversation: conversation)
    switch decision.said {
    case .joined(let other, _), .parted(let other, _): return [one, other]
    default: return nil
    }
  }

  // MARK: Decisions

  private typealias Decided = (pair: Set<CopyReference>, decision: Attestation)

  /// The last decision about each pair, in the order of the ledger.
  private static func standing(_ decisions: [Attestation]) -> [Decided] {
    var seen: Set<Set<CopyReference>> = []
    var standing: [Decided] = []
    for decision in decisions.reversed() {
      guard let pair = Self.pair(decision), seen.insert(pair).inserted else { continue }
      standing.append((pair: pair, decision: decision))
    }
    return standing.reversed()
  }

  private mutating func part(_ standing: [Decided], _ places: [CopyReference: [Int]]) {
    for (pair, decision) in standing where decision.said.kind == .parted {
      let sides = pair.map { places[$0] ?? [] }
      guard sides.count == 2 else { continue }
      for one in sides[0] {
        for other in sides[1] {
          apart[one, default: []].insert(other)
          apart[other, default: []].insert(one)
          parted.insert(ConversationPair(copies[one].conversation, copies[other].conversation))
        }
      }
    }
  }

  private mutating func join(_ standing: [Decided], _ places: [CopyReference: [Int]]) {
    for (pair, decision) in standing where decision.said.kind == .joined {
      let together = pair.flatMap { places[$0] ?? [] }.sorted()
      for (one, other) in zip(together, together.dropFirst()) {
        join(one, other, "\(decision.by.name) decided that it is the same conversation.")
      }
    }
  }

  // MARK: Rules

  /// What one custodian exported again.
  private mutating func joinRepeated() {
    var last: [String: Int] = [:]
    for place in copies.indices {
      guard let key = RepeatedExport(copies[place]) else { continue }
      for name in key.names {
        if let earlier = last[name], RepeatedExport.mayBeOne(copies[earlier], copies[place]) {
          join(earlier, place, "The same custodian exported it before, under the same name.")
        }
        last[name] = place
      }
    }
  }

  private mutating func joinAlike(_ likenesses: [ConversationPair: Sharing]) {
    let places = Dictionary(
      copies.indices.map { (copies[$0].conversation, $0) }, uniquingKeysWith: { first, _ in first })
    let alike = likenesses.filter { $0.value.isOneConversation }.compactMap { pair, sharing -> (Int, Int, Int)? in
      guard let one = places[pair.one], let other = places[pair.other] else { return nil }
      return (min(one, other), max(one, other), sharing.shared)
    }
    for (one, other, shared) in alike.sorted(by: { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }) {
      join(one, other, "It shares \(shared) long messages with another copy, all by one difference of clocks.")
    }
  }

  // MARK: Sets

  private func root(_ place: Int) -> Int {
    var place = place
    while parents[place] != place { place = parents[place] }
    return place
  }

  private mutating func join(_ one: Int, _ other: Int, _ reason: String) {
    let (a, b) = (root(one), root(other))
    guard a != b, !areApart(a, b) else { return }
    let (small, large) = members[a].count < members[b].count ? (a, b) : (b, a)
    members[large] += members[small]
    members[small] = []
    parents[small] = large
    let newcomer = reasons[max(one, other)] == nil ? max(one, other) : min(one, other)
    if reasons[newcomer] == nil { reasons[newcomer] = reason }
  }

  private func areApart(_ a: Int, _ b: Int) -> Bool {
    let others = Set(members[b])
    return members[a].contains { !(apart[$0] ?? []).isDisjoint(with: others) }
  }
}
