// SPDX-License-Identifier: Apache-2.0

/// Why an export cannot be read at all. Never carries a communication's words.
package struct FormatError: Error, Sendable, Hashable {
  package enum Code: String, Sendable, Hashable, CaseIterable {
    case empty, notRecognised, ambiguousFormat, corrupt, truncated, encrypted, limit, unreadable, unsupported
    /// The key or passphrase given does not open the export.
    case wrongKey
    /// A picture, a PDF or bare words, and nobody said what they show.
    case factsWanted
    /// A reading is undecided and a person must declare it.
    case undecided
  }
  package let code: Code
  /// What happened and where ("The zip stops at byte 8,192 of 40,960.").
  package let message: String
  /// What to do next.
  package let remedy: String

  package init(_ code: Code, _ message: String, remedy: String) {
    self.code = code
    self.message = message
    self.remedy = remedy
  }
}
