// SPDX-License-Identifier: Apache-2.0

/// How copies of one conversation differ, as stated on one day and signed by a ledger entry: never that anybody deleted
/// or wrote anything. It holds ids, counts and hashes, no words: those are read from the copies when it is shown.
package struct GapStatement: Sendable, Hashable {
  /// Whether it is about all copies of the conversation; else it is about two, the first beside the second.
  package var isWhole: Bool
  /// The copies compared. Of a pair, the first is the one the statement is about.
  package var sides: [StatedCopy]
  /// Messages and events that lie where the copies can be compared.
  package var compared: Int
  /// Of those, what the sides show alike.
  package var agreed: Int
  /// Every entry in which the sides differ where they can be compared, in the conversation's order; nothing that
  /// somebody withheld is among them.
  package var items: [StatedItem]
  package var reasons: [GivenReason]
  package var likelihood: GapLikelihood
  package var limits: [StatedLimit]
  /// `Alignment.version` it rests on.
  package var version: Int
  /// Sealed object that holds the alignment, 32 hexadecimal digits, and the SHA-256 of its bytes.
  package var alignment: String
  package var alignmentDigest: [UInt8]

  package init(
    isWhole: Bool, sides: [StatedCopy], compared: Int, agreed: Int, items: [StatedItem], reasons: [GivenReason],
    likelihood: GapLikelihood, limits: [StatedLimit], version: Int, alignment: String = "",
    alignmentDigest: [UInt8] = []
  ) {
    (self.isWhole, self.sides, self.compared, self.agreed) = (isWhole, sides, compared, agreed)
    (self.items, self.reasons, self.likelihood, self.limits) = (items, reasons, likelihood, limits)
    (self.version, self.alignment, self.alignmentDigest) = (version, alignment, alignmentDigest)
  }
}

extension GapStatement {
  /// As the copies name the conversation.
  package var title: String {
    let key = sides.first?.copy.conversation
    return key?.title ?? key?.label ?? ""
  }

  /// Sides whose copy lacks something, or has it otherwise: their custodians are asked to reply.
  package var lacking: [StatedCopy] {
    isWhole ? sides.enumerated().filter { place, _ in concerns(place) }.map(\.element) : Array(sides.prefix(1))
  }

  private func concerns(_ side: Int) -> Bool {
    items.contains { $0.places[side].standing.isDifference } || sides[side].standings[.withheld, default: 0] > 0
  }

  /// How many differences stand so in side `side`.
  package func count(_ standing: LineStanding, in side: Int) -> Int {
    items.count { $0.places[side].standing == standing }
  }
}
