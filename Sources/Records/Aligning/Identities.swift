// SPDX-License-Identifier: Apache-2.0

/// Which participants of the copies are one: by the register's links, by address, by the votes of shared messages.
struct Identities {
  private let stack: StackedLines
  private var votes: PairVotes
  /// For each participant of all copies the one that stands for all it is one with.
  private(set) var roots: [Int32]
  private(set) var bases: [Int: SharedIdentity.Basis] = [:]
  private var members: [[Int]]
  private var persons: [PersonID?]
  /// When each participant wrote first and last.
  private var spans: [ClosedRange<Int64>?]
  /// Participants who stay two though the same is said under both: one address book gives two people one name.
  private var namesakes: [(a: Int, b: Int)] = []
  /// Participants whose one name stands for several people.
  private var doubled: Set<Int> = []
  /// Pairs of `namesakes` by those that stand for them.
  private var sharing: Set<UInt64> = []

  init(_ stack: StackedLines, _ anchors: Anchors) {
    self.stack = stack
    votes = PairVotes(stack, anchors)
    roots = (0..<Int32(stack.nodeCount)).map { $0 }
    members = (0..<stack.nodeCount).map { [$0] }
    persons = stack.copies.flatMap { copy in copy.participants.map { copy.known[$0] } }
    spans = Self.spans(stack)
    joinKnown()
    joinAddresses()
    for pair in votes.ranked { join(pair.a, pair.b, votes: pair.votes) }
    settleNamesakes(anchors)
  }

  func root(_ node: Int32) -> Int32 { node < 0 ? -1 : roots[Int(node)] }

  /// Whether lines of the two may be one though they are two people, since one copy gives both the same name.
  func mayShareName(_ a: Int32, _ b: Int32) -> Bool {
    guard !sharing.isEmpty, a >= 0, b >= 0 else { return false }
    return sharing.contains(Self.pair(a, b))
  }

  private static func pair(_ a: Int32, _ b: Int32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

  /// Sets of two participants and more, by their first.
  var sets: [(root: Int, nodes: [Int])] {
    members.indices.compactMap { roots[$0] == $0 && members[$0].count > 1 ? ($0, members[$0].sorted()) : nil }
  }

  private static func spans(_ stack: StackedLines) -> [ClosedRange<Int64>?] {
    var spans = [ClosedRange<Int64>?](repeating: nil, count: stack.nodeCount)
    for line in stack.lines where line.node >= 0 && line.kind != .event {
      let node = Int(line.node)
      guard let span = spans[node] else {
        spans[node] = line.time...line.time
        continue
      }
      if line.time < span.lowerBound || line.time > span.upperBound {
        spans[node] = min(span.lowerBound, line.time)...max(span.upperBound, line.time)
      }
    }
    return spans
  }

  private mutating func joinKnown() {
    var first: [PersonID: Int] = [:]
    for (node, person) in persons.enumerated() {
      guard let person else { continue }
      if let other = first[person] { unite(other, node, .linked) } else { first[person] = node }
    }
  }

  private mutating func joinAddresses() {
    var first: [String: Int] = [:]
    let participants = stack.copies.flatMap(\.participants)
    for (node, participant) in participants.enumerated() {
      guard let address = participant.address else { continue }
      let plain = Self.plain(address)
      if let other = first[plain], allows(other, node) { unite(other, node, .address) } else { first[plain] = node }
    }
  }

  /// An address without the spaces, brackets and marks it is shown with; a number by its digits.
  private static func plain(_ address: String) -> String {
    let form = MatchingForm.of(address).lowercased()
    return form.contains("@") ? form : form.filter { $0.isNumber || $0.isLetter || $0 == "+" }
  }

  private mutating func join(_ a: Int, _ b: Int, votes count: Int) {
    let (first, second) = (Int(roots[a]), Int(roots[b]))
    guard first != second, count * 10 >= min(votes.totals[a], votes.totals[b]), allows(first, second) else { return }
    let copies = Set(members[first].map { stack.copy(ofNode: $0) })
    let both = members[second].filter { copies.contains(stack.copy(ofNode: $0)) }
    if both.isEmpty || isSuccession(a, b, both, count) { return unite(first, second, .alignment) }
    guard count >= Self.fewestOfNamesakes else { return }
    namesakes.append((a, b))
    let shown = Set(both.map { stack.copy(ofNode: $0) })
    doubled.formUnion([a, b].filter { !shown.contains(stack.copy(ofNode: $0)) })
  }

  /// Shared messages by which two people of one copy may have one name in another.
  private static var fewestOfNamesakes: Int { 3 }

  /// A name that two people share says of neither who else they are: the other copies vote again without it.
  private mutating func settleNamesakes(_ anchors: Anchors) {
    guard !namesakes.isEmpty else { return }
    votes = PairVotes(stack, anchors, without: doubled)
    for pair in votes.ranked { join(pair.a, pair.b, votes: pair.votes) }
    sharing = Set(namesakes.map { Self.pair(roots[$0.a], roots[$0.b]) })
  }

  /// Whether nothing that people said stands against the two being one.
  private func allows(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (Int(roots[a]), Int(roots[b]))
    guard let one = persons[first], let other = persons[second] else { return true }
    return one == other
  }

  /// Whether one copy may show the two as two all the same: a person who changed number writes under one name, then
  /// under the other, never in turns, and nearly all that is known of the second speaks for it.
  private func isSuccession(_ a: Int, _ b: Int, _ both: [Int], _ count: Int) -> Bool {
    guard count >= 20, count * 20 >= min(votes.totals[a], votes.totals[b]) * 19 else { return false }
    let others = members[Int(roots[a])]
    return both.allSatisfy { node in
      others.filter { stack.copy(ofNode: $0) == stack.copy(ofNode: node) }.allSatisfy { other in
        guard let one = spans[node], let two = spans[other] else { return true }
        return one.upperBound < two.lowerBound || two.upperBound < one.lowerBound
      }
    }
  }

  private mutating func unite(_ a: Int, _ b: Int, _ basis: SharedIdentity.Basis) {
    let (first, second) = (Int(min(roots[a], roots[b])), Int(max(roots[a], roots[b])))
    guard first != second else { return }
    for node in members[second] { roots[node] = Int32(first) }
    members[first] += members[second]
    members[second] = []
    persons[first] = persons[first] ?? persons[second]
    let known = [bases[first], bases[second], basis].compactMap { $0?.rawValue }.min()
    bases[first] = known.flatMap { SharedIdentity.Basis(rawValue: $0) }
    bases[second] = nil
  }
}
