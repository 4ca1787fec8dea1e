// SPDX-License-Identifier: Apache-2.0

/// A statement as a list shows it.
package struct StatementSummary: Sendable, Hashable {
  package var id: AttestationID
  package var at: Instant
  package var title: String
  package var channel: String
  /// Custodians of its sides, in their order.
  package var custodians: [String]
  package var isWhole: Bool
  package var differences: Int
  package var likelihood: GapLikelihood
  package var correspondence: GapCorrespondence

  package init(
    id: AttestationID, at: Instant, title: String, channel: String, custodians: [String], isWhole: Bool,
    differences: Int, likelihood: GapLikelihood, correspondence: GapCorrespondence
  ) {
    (self.id, self.at, self.title, self.channel) = (id, at, title, channel)
    (self.custodians, self.isWhole, self.differences) = (custodians, isWhole, differences)
    (self.likelihood, self.correspondence) = (likelihood, correspondence)
  }
}
