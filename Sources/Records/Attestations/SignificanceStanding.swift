// SPDX-License-Identifier: Apache-2.0

/// What stands on whether something is significant. Where views differ both stand, and the longer retention applies.
package enum SignificanceStanding: Sendable, Hashable {
  /// Nobody has said.
  case undeclared
  /// All who spoke agree; the latest of them.
  case agreed(Significance, Attestation)
  /// Some say significant, some say not; every view, latest last.
  case disputed([Attestation])

  /// `views`: one a person, latest last.
  package init(_ views: [Attestation]) {
    let said = views.compactMap { view -> Significance? in
      if case .significance(let significance) = view.said { return significance }
      return nil
    }
    guard let last = said.last, let view = views.last else {
      self = .undeclared
      return
    }
    let opinions = Set(said.map { $0 == .notSignificant })
    self = opinions.count > 1 ? .disputed(views) : .agreed(last, view)
  }

  /// Whether it is kept and captured as significant; nil is unknown. A dispute counts as significant: the longer
  /// retention applies.
  package var isSignificant: Bool? {
    switch self {
    case .undeclared: nil
    case .agreed(let significance, _): significance != .notSignificant
    case .disputed: true
    }
  }
}
