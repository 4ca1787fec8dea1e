// SPDX-License-Identifier: Apache-2.0

/// One sentence a seam promises and the check that it is kept; every implementation runs all of a seam's promises.
package struct Promise<Subject>: Sendable, CustomStringConvertible {
  package let description: String
  private let check: @Sendable (Subject) throws -> Void

  package init(_ sentence: String, _ check: @escaping @Sendable (Subject) throws -> Void) {
    description = sentence
    self.check = check
  }

  /// Throws `BrokenPromise`, or the error the subject threw.
  package func hold(_ subject: Subject) throws { try check(subject) }
}

/// Throws `BrokenPromise` with `sentence` unless `isKept`.
package func hold(_ sentence: String, _ isKept: Bool) throws {
  if !isKept { throw BrokenPromise("not so: \(sentence)") }
}
