// SPDX-License-Identifier: Apache-2.0

/// Why bytes are taken to be of a format.
package struct Recognition: Sendable, Hashable {
  package enum Confidence: Int, Sendable, Hashable, Comparable {
    case possible, likely, certain
    package static func < (a: Confidence, b: Confidence) -> Bool { a.rawValue < b.rawValue }
  }
  package let confidence: Confidence
  /// One sentence a person can check against the file.
  package let reason: String

  package init(_ confidence: Confidence, _ reason: String) {
    self.confidence = confidence
    self.reason = reason
  }
}
