// SPDX-License-Identifier: Apache-2.0

/// What one parse found, chose and lost; printed by `parse` and sealed with the deposit.
package struct FidelityReport: Sendable, Hashable {
  /// Format name ("whatsapp-text", "mbox").
  package var format: String
  /// Version of the parser's rules; a change of output raises it.
  package var parserVersion: Int
  package var messages = 0
  package var events = 0
  package var notices = 0
  /// Count of attachments by status.
  package var attachments: [ParsedAttachment.Status: Int] = [:]
  package var dateOrder: DateOrderChoice?
  /// Zone used for instants and how it is known; nil where the source carries its own.
  package var zone: String?
  package var zoneBasis: Stamp.ZoneBasis?
  package var bytes = ByteAccount()
  package var losses: [Loss] = []
  /// Choices and repairs made, as name and count or value ("bomInFile": "2"), never content.
  package var choices: [Extra] = []
  /// First and last wall time seen.
  package var firstAt: WallTime?
  package var lastAt: WallTime?
  package var grade: Grade = .a
  /// Each reason the grade is not A, in a plain sentence.
  package var gradeReasons: [String] = []

  package init(format: String, parserVersion: Int) {
    self.format = format
    self.parserVersion = parserVersion
  }

  /// Lowers the grade to `grade` when it is better now, and keeps the reason either way.
  package mutating func lower(to grade: Grade, because reason: String) {
    if self.grade < grade { self.grade = grade }
    if !gradeReasons.contains(reason) { gradeReasons.append(reason) }
  }
}

extension FidelityReport {
  /// The channel a person declared with a mapping or with evidence, else the one the format's exports come from.
  package var channel: String {
    choices.first { $0.name == "channel" }?.value ?? Channel.usual(forFormat: format)
  }

  /// Whether no true export of its format, or of one of its formats, was read when the parser was written.
  package var isExperimental: Bool {
    choices.contains { ($0.name == "experimental" || $0.name.hasSuffix(":experimental")) && $0.value == "true" }
  }
}
