// SPDX-License-Identifier: Apache-2.0

/// Several copies of one conversation put together: which line of each is the same message, all in one order.
///
/// Made by `Alignment.of(_:zones:)`. Memory: 5 bytes an entry and copy, 4 an entry.
package struct Alignment: Sendable, Hashable {
  /// Raised whenever the same copies could come out otherwise.
  package static let version = 2

  package let copies: [AlignedCopy]
  package let identities: [SharedIdentity]
  /// Entry by entry, for each copy: the number of its line, -1 for none.
  private let members: [Int32]
  /// As `members`: `LineStanding` by raw value, with the marks of `LineWeight` where alignment made it.
  private let standings: [UInt8]
  /// For each entry the number of its tie: entries of one tie stand at one time, in an order no copy tells.
  private let ties: [Int32]

  package init(
    copies: [AlignedCopy], identities: [SharedIdentity], members: [Int32], standings: [UInt8], ties: [Int32]
  ) {
    precondition(members.count == ties.count * copies.count && standings.count == members.count)
    self.copies = copies
    self.identities = identities
    self.members = members
    self.standings = standings
    self.ties = ties
  }

  /// Messages and events in all, each once.
  package var count: Int { ties.count }

  /// The line's place in its copy, in the export's order; nil where the copy has none.
  package func line(of entry: Int, in copy: Int) -> Int? {
    let line = members[entry * copies.count + copy]
    return line < 0 ? nil : Int(line)
  }

  package func standing(of entry: Int, in copy: Int) -> LineStanding {
    LineStanding(rawValue: standings[entry * copies.count + copy] & LineWeight.standing)!  // written from one
  }

  /// How much the line says about whether two copies are one conversation.
  package func weight(of entry: Int, in copy: Int) -> LineWeight {
    LineWeight(rawValue: standings[entry * copies.count + copy] & ~LineWeight.standing)
  }

  package func tie(of entry: Int) -> Int { Int(ties[entry]) }
}
