// SPDX-License-Identifier: Apache-2.0

/// A named value of the source that has no field of its own in the model; nothing of a source is lost.
package struct Extra: Sendable, Hashable {
  package let name: String
  package let value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension Extra {
  /// Derived, not said by the source.
  package var isDerived: Bool { name.utf8.starts(with: "derived:".utf8) }
}
