// SPDX-License-Identifier: Apache-2.0

/// What speaks for the identities found: counted over the entries once they are put together.
struct IdentityEvidence {
  private var shared: [Int]
  private var against: [Int]
  private var best: [Int32: [(length: Int, entry: Int)]] = [:]
  private let found: PutTogether

  init(_ found: PutTogether) {
    self.found = found
    shared = [Int](repeating: 0, count: found.stack.nodeCount)
    against = shared
    var nodes: [Int] = []
    for (entry, row) in found.order.order.enumerated() { count(entry, Int(row), &nodes) }
  }

  private mutating func count(_ entry: Int, _ row: Int, _ nodes: inout [Int]) {
    nodes.removeAll(keepingCapacity: true)
    var length = Int.max
    for copy in 0..<found.rows.width {
      let place = found.rows.line(row, copy)
      guard place >= 0 else { continue }
      let line = found.stack.lines[place]
      guard line.isDistinctive, line.node >= 0 else { continue }
      nodes.append(Int(line.node))
      length = min(length, Int(line.length))
    }
    guard nodes.count > 1 else { return }
    for (i, node) in nodes.enumerated() {
      let root = found.identities.roots[node]
      let isShared = nodes.indices.contains { $0 != i && found.identities.roots[nodes[$0]] == root }
      if isShared { shared[node] += 1 } else { against[node] += 1 }
      if isShared { note(root, length, entry) }
    }
  }

  private mutating func note(_ root: Int32, _ length: Int, _ entry: Int) {
    if let known = best[root], known.count == 5, known[4].length >= length { return }
    var list = best[root] ?? []
    if list.contains(where: { $0.entry == entry }) { return }
    list.append((length, entry))
    list.sort { ($1.length, $0.entry) < ($0.length, $1.entry) }
    best[root] = Array(list.prefix(5))
  }

  /// - Parameter copyPlaces: for each copy of the rank its place among those given.
  func identities(_ copyPlaces: [Int]) -> [SharedIdentity] {
    found.identities.sets.map { root, nodes in
      let members = nodes.map { node in
        let copy = found.stack.copy(ofNode: node)
        let displayed = found.stack.copies[copy].participants[node - found.stack.nodeBases[copy]]
        return SharedIdentity.Member(
          copy: copyPlaces[copy], displayed: displayed, shared: shared[node], against: against[node])
      }
      return SharedIdentity(
        members: members.sorted { $0.copy < $1.copy }, basis: found.identities.bases[root] ?? .alignment,
        evidence: (best[Int32(root)] ?? []).map(\.entry).sorted())
    }
  }
}
