// SPDX-License-Identifier: Apache-2.0

/// How the order of day and month was decided, and how surely. Rules: docs/formats/whatsapp.md.
package struct DateOrderChoice: Sendable, Hashable {
  package enum Confidence: String, Sendable, Hashable, CaseIterable {
    case certain, strong, weak, declared, undetermined
  }
  /// Raw values are the command line's contract.
  package enum Rule: String, Sendable, Hashable, CaseIterable {
    case fileNameStamp, structure, fieldAbove12, monotonicity, changeFrequency, language, overlap, declared, none
  }
  /// nil when undetermined, or when the file mixes orders (see `segments`).
  package var order: DateOrder?
  package var rule: Rule
  package var confidence: Confidence
  /// Number of lines that speak against the choice.
  package var counterEvidence: Int
  /// Number of runs of lines with one order each; 1 for an unmixed file.
  package var segments: Int

  package init(order: DateOrder?, rule: Rule, confidence: Confidence, counterEvidence: Int = 0, segments: Int = 1) {
    self.order = order
    self.rule = rule
    self.confidence = confidence
    self.counterEvidence = counterEvidence
    self.segments = segments
  }

  /// Whether someone who knows the phone is better asked: the file leaves it open, or says little. Padded dates with the
  /// day first are how all but one locale writes them: of these nobody is asked.
  package var isBetterAsked: Bool {
    confidence == .undetermined || (confidence == .weak && !(rule == .structure && order == .dmy))
  }
}
