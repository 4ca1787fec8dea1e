// SPDX-License-Identifier: Apache-2.0

/// The differences between copies, entry by entry, before anything is said of them.
struct GapComparison {
  let sides: [Int]
  private(set) var compared = 0
  private(set) var agreed = 0
  private(set) var differences: [GapDifference] = []
  private(set) var items: [StatedItem] = []
  /// How what is not an item stands in a side: withheld, joined later, cut, at the edge.
  private(set) var others: [[LineStanding: Int]]
  /// What the custodian of a copy that is no side withheld.
  private(set) var withheldElsewhere = 0
  private let material: GapMaterial
  private let isWhole: Bool

  /// `sides`: two for a pair, the one it is about first; else all.
  init(_ material: GapMaterial, sides: [Int], isWhole: Bool) throws {
    (self.material, self.sides, self.isWhole) = (material, sides, isWhole)
    others = Array(repeating: [:], count: sides.count)
    var last = Array(repeating: 0, count: sides.count)
    for entry in 0..<material.alignment.count {
      for (place, side) in sides.enumerated() {
        if let line = material.alignment.line(of: entry, in: side) { last[place] = line + 1 }
      }
      try compare(entry, last)
    }
  }

  private mutating func compare(_ entry: Int, _ last: [Int]) throws {
    let standings = sides.map { material.alignment.standing(of: entry, in: $0) }
    guard standings.contains(where: \.isHere) else { return }
    guard !material.isWithheld(entry) else { return countWithheld(standings) }
    let outside = standings.indices.filter { !standings[$0].isHere && !standings[$0].isDifference }
    if standings.count - outside.count > 1 { compared += 1 }
    let differing = standings.indices.filter { differs($0, standings) }
    for place in outside { note(place, standings) }
    if differing.isEmpty && standings.count(where: \.isHere) > 1 { agreed += 1 }
    guard !differing.isEmpty else { return }
    let item = try item(entry, standings, last)
    items.append(item)
    differences += differing.map {
      GapDifference(entry: entry, copy: sides[$0], standing: standings[$0], at: item.at)
    }
  }

  /// Withheld in a side, or in a copy that is none: left out either way.
  private mutating func countWithheld(_ standings: [LineStanding]) {
    for place in sides.indices where standings[place] == .withheld { others[place][.withheld, default: 0] += 1 }
    if !standings.contains(.withheld) { withheldElsewhere += 1 }
  }

  /// Of a pair only what the second shows and the first does not counts.
  private func differs(_ place: Int, _ standings: [LineStanding]) -> Bool {
    guard standings[place].isDifference else { return false }
    guard !isWhole else { return true }
    guard place == 0, standings[1].isHere else { return false }
    return standings[1] != standings[0] && !(standings[0] == .mediaAbsent && standings[1] == .stub)
  }

  private mutating func note(_ place: Int, _ standings: [LineStanding]) {
    guard isWhole || (place == 0 && standings[1].isHere) else { return }
    others[place][standings[place], default: 0] += 1
  }

  private func item(_ entry: Int, _ standings: [LineStanding], _ last: [Int]) throws -> StatedItem {
    var best: (rank: Int, line: GapMaterial.Line)?
    var places: [StatedPlace] = []
    for (place, side) in sides.enumerated() {
      guard let number = material.alignment.line(of: entry, in: side) else {
        places.append(StatedPlace(standings[place], line: last[place]))
        continue
      }
      let line = try material.line(side, number)
      places.append(StatedPlace(standings[place], line: number + 1, record: line.record))
      if best.map({ standings[place].rank < $0.rank }) ?? true { best = (standings[place].rank, line) }
    }
    guard let best else { preconditionFailure("one side has a line, or it is no item") }
    return StatedItem(record: best.line.record, at: best.line.at, places: places)
  }
}

extension LineStanding {
  /// How much of a message stands there, the most first.
  fileprivate var rank: Int {
    switch self {
    case .shown: 0
    case .edited: 1
    case .mediaAbsent: 2
    case .stub: 3
    default: 4
    }
  }
}
