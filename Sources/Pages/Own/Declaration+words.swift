// SPDX-License-Identifier: Apache-2.0
import Records

extension Declaration {
  /// The words a person declared, for themselves to read again.
  var ownWords: String {
    switch self {
    case .nilReturn(_, _, _, let words), .exportBlocked(let words), .phoneLost(_, let words),
      .assistanceAsked(let words), .counterpartAsked(_, let words), .answered(let words), .linked(_, let words),
      .unlinked(_, let words), .joined(_, let words), .parted(_, let words), .bodies(_, _, let words),
      .gapReplied(let words), .gapCirculated(let words):
      words
    case .usage, .capturer, .significance, .removed, .timer, .withheld, .challenged, .adjudicated, .spillage, .policy,
      .reminded, .finished, .withdrawn, .checklistBegun, .checklistClosed, .registered, .gapStated,
      .replyAsked:
      ""
    }
  }
}
