// SPDX-License-Identifier: Apache-2.0
import Records

/// People known: their addresses never stand in a path.
extension Paths {
  package static var register: Path { Path("register") }
  package static var newKnownPerson: Path { Path("register", "new") }
  package static var linkSuggestions: Path { linkSuggestions(from: 0) }
  package static func linkSuggestions(from place: Int) -> Path {
    Path("register", "suggestions", query: place == 0 ? [] : [("from", "\(place)")])
  }
  package static func knownPerson(_ id: PersonID) -> Path { Path("register", "\(id)") }
  package static func editKnownPerson(_ id: PersonID) -> Path { Path("register", "\(id)", "edit") }
  package static func linkName(to id: PersonID) -> Path { Path("register", "\(id)", "link") }
  package static func unlinkName(from id: PersonID) -> Path { Path("register", "\(id)", "unlink") }
}
