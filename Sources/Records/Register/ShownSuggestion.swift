// SPDX-License-Identifier: Apache-2.0

/// A suggested link with the records that show it; none for whoever may not read them.
package struct ShownSuggestion: Sendable, Hashable {
  package let suggestion: LinkSuggestion
  package let evidence: [RecordRow]
  /// Who held the copy of each deposit among the evidence.
  package let custodians: [DepositID: String]

  package init(_ suggestion: LinkSuggestion, evidence: [RecordRow], custodians: [DepositID: String] = [:]) {
    (self.suggestion, self.evidence, self.custodians) = (suggestion, evidence, custodians)
  }
}
