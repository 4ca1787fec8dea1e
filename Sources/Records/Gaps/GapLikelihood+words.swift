// SPDX-License-Identifier: Apache-2.0

extension GapLikelihood {
  package var title: String {
    switch self {
    case .explained: "Explained"
    case .largelyExplained: "Largely explained"
    case .possiblyExplained: "Possibly explained"
    case .notExplained: "Not explained by anything known"
    case .cannotTell: "Cannot be told"
    }
  }

  /// The rule that led to these words, in one sentence (docs/reconciliation.md).
  package var rule: String {
    switch self {
    case .explained: "Every difference is accounted for by what the copies themselves show, or by a declaration."
    case .largelyExplained:
      "At least nine differences in ten are accounted for by what the copies themselves show; the rest are not."
    case .possiblyExplained:
      "For every difference that the copies do not account for, something is known that could explain it; that it does "
        + "is not shown."
    case .notExplained:
      "For at least one difference nothing is known that explains it. That is no finding about anybody: a message that "
        + "never arrived leaves the same file."
    case .cannotTell:
      "Fewer than \(GapTally.leastShared) messages stand in the copies alike, or all differences lie at the edges of "
        + "what a copy shows."
    }
  }
}
