// SPDX-License-Identifier: Apache-2.0

/// What the parser found in a staged upload, for the depositor's preview; nothing of it is filed.
package struct StagedReading: Sendable, Hashable {
  /// What a person must declare before it can be filed.
  package enum Question: String, Sendable, Hashable, CaseIterable { case dateOrder, timeZone }

  /// What must be given before it can be read.
  package enum Need: String, Sendable, Hashable, CaseIterable {
    /// It is encrypted, or what was given does not open it.
    case key, anotherKey
    /// It is a picture, a PDF or bare words: a person says what it shows.
    case facts
  }

  package let id: DepositID
  /// waiting, undecided or quarantined.
  package var state: StagedState
  /// nil when it is quarantined or could not be read.
  package var report: FidelityReport?
  package var conversations: [StagedConversation] = []
  /// Empty when nothing is open. A zone that is merely assumed is asked for and may be left.
  package var questions: [Question] = []
  /// Up to three stamps of messages as the export writes them.
  package var examples: [String] = []
  /// Why it cannot be read and what to do next; nil when it can.
  package var problem: Problem?
  /// What would let it be read; nil when nothing more can.
  package var needs: Need?
  /// Deposits of the very same bytes.
  package var filedBefore: [DepositID] = []
  /// Whether an extract is kept in place of the export where something of it is not filed.
  package var isExtracted = false
  /// Markings below SECRET that were seen.
  package var markings: [Marking] = []

  /// Two sentences about an export that cannot be read.
  package struct Problem: Sendable, Hashable {
    package let message: String
    package let remedy: String

    package init(message: String, remedy: String) { (self.message, self.remedy) = (message, remedy) }
  }

  package init(id: DepositID, state: StagedState) { (self.id, self.state) = (id, state) }

  package var format: String { report?.format ?? "" }
}
