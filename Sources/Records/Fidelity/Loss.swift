// SPDX-License-Identifier: Apache-2.0

/// Something the source application or this export leaves out by design.
package struct Loss: Sendable, Hashable {
  /// Stable code of the loss catalogue ("WA-TEXT-NO-REPLIES").
  package let code: String
  /// What is lost and why it matters, in one or two plain sentences.
  package let why: String
  /// What in this file shows it; nil where it holds for every export of the format.
  package let evidence: String?

  package init(_ code: String, _ why: String, evidence: String? = nil) {
    self.code = code
    self.why = why
    self.evidence = evidence
  }

  /// For a reader: what is lost, and what shows it.
  package var inWords: String { why + (evidence.map { " (\($0))" } ?? "") }
}
