// SPDX-License-Identifier: Apache-2.0

/// What a withheld item is, where it is not the authority's business.
package enum WithholdingCategory: String, Sendable, Hashable, CaseIterable {
  case personal, party, constituency
  /// The declarer's own legal advice.
  case ownLegalAdvice
  /// The business of another public body.
  case anotherBody
}
