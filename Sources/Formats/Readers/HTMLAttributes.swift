// SPDX-License-Identifier: Apache-2.0

/// The attributes of a tag in their order, names in lower case, values decoded.
package struct HTMLAttributes: Sendable, Hashable {
  package struct Attribute: Sendable, Hashable {
    package let name: String
    package let value: String
  }
  package let all: [Attribute]

  /// The first value of that name; "" where it has none, nil where there is no such attribute.
  package subscript(name: String) -> String? { all.first { $0.name == name }?.value }

  /// Whether `name` is one of the words of `class`.
  package func hasClass(_ name: String) -> Bool {
    guard let words = self["class"] else { return false }
    return words == name || words.utf8.split(separator: 0x20).contains { $0.elementsEqual(name.utf8) }
  }
}
