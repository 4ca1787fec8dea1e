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
  /// Which files of the export it is about: beginnings of their paths (a folder with its "/", a file); [""] is all.
  ///
  /// Formats whose claims do not meet are read one after another (`Collection`).
  package let claims: [String]

  package init(_ confidence: Confidence, _ reason: String, claims: [String] = [""]) {
    self.confidence = confidence
    self.reason = reason
    self.claims = claims
  }

  /// Whether it is about every file of the export.
  package var isWhole: Bool { claims == [""] }

  /// Whether both speak of the same file.
  package func meets(_ other: Recognition) -> Bool {
    Claims(claims).meets(Claims(other.claims))
  }
}
