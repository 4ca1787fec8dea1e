// SPDX-License-Identifier: Apache-2.0

/// Why something a person filled in cannot be taken: at which field, and what to do.
package struct Objection: Error, Sendable, Hashable {
  package let field: String
  package let message: String
  /// What else must be mended.
  private let others: [Objection]

  package init(_ field: String, _ message: String) { self.init(field, message, others: []) }

  private init(_ field: String, _ message: String, others: [Objection]) {
    (self.field, self.message, self.others) = (field, message, others)
  }

  /// Everything that must be mended, in the order of the fields.
  package var all: [Objection] { [self] + others }

  /// Makes every check, so that a person reads at once all that must be mended.
  static func gather(_ checks: (() throws -> Void)...) throws {
    var found: [Objection] = []
    for check in checks {
      do { try check() } catch let objection as Objection { found += objection.all }
    }
    guard let first = found.first else { return }
    throw Objection(first.field, first.message, others: Array(found.dropFirst()))
  }
}
