// SPDX-License-Identifier: Apache-2.0

/// What a verification found: each damage with its place, what is merely worth knowing, and what was counted.
package struct Findings: Sendable, Hashable {
  /// One thing found.
  package struct Finding: Sendable, Hashable {
    /// The file, relative to the archive's folder ("vault/3f/3f…", "ledger/tile/entries/000.p/7").
    package let file: String
    /// What is wrong there, to the page, chunk, tile or entry.
    package let message: String
  }

  /// Damage: something durable is not what it was.
  package private(set) var damages: [Finding] = []
  /// Left by a crash or not yet caught up; nothing is lost.
  package private(set) var remarks: [Finding] = []
  package var entries = 0
  package var deposits = 0
  package var records = 0
  package var objects = 0

  package init() {}

  package var isSound: Bool { damages.isEmpty }

  mutating func damage(_ file: String, _ message: String) { damages.append(Finding(file: file, message: message)) }

  mutating func remark(_ file: String, _ message: String) { remarks.append(Finding(file: file, message: message)) }
}
