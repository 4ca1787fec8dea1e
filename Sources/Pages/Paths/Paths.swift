// SPDX-License-Identifier: Apache-2.0
import Records

/// Every place of the program that pages link to. Topics add theirs in `Paths+topic.swift`.
package enum Paths {
  package static var home: Path { Path("") }
  package static var signIn: Path { Path("sign-in") }
  package static var signOut: Path { Path("sign-out") }
  /// A file of the program itself; the tag changes with its content.
  package static func asset(_ name: String, tag: String) -> Path { Path("assets", tag, name) }
}
