// SPDX-License-Identifier: Apache-2.0

/// One attribute of an element: a name from the program, a value that is escaped. A nil value leaves it out.
package struct Attribute: Sendable, Hashable {
  let name: String
  let value: String?

  package init(_ name: StaticString, _ value: String?) {
    self.name = "\(name)"
    self.value = value
  }

  /// An attribute without a value ("required"), there or not.
  package static func flag(_ name: StaticString, _ isSet: Bool = true) -> Attribute {
    Attribute(name, isSet ? "" : nil)
  }

  package static func `class`(_ names: String?) -> Attribute { Attribute("class", names) }
  package static func id(_ value: String?) -> Attribute { Attribute("id", value) }

  /// A link's target; only `Path`s can be linked to.
  package static func href(_ path: Path) -> Attribute { Attribute("href", path.text) }
}
