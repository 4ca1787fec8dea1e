// SPDX-License-Identifier: Apache-2.0
import Records

extension Alignment {
  /// For each entry the ids of its lines by copy, given what each copy was made of.
  func ids(_ said: [[Said]]) -> [[Int?]] {
    (0..<count).map { entry in copies.indices.map { copy in line(of: entry, in: copy).map { said[copy][$0].id } } }
  }

  /// The entry that shows `id` in any copy.
  func entry(of id: Int, _ said: [[Said]]) -> Int? {
    ids(said).firstIndex { $0.contains(id) }
  }

  func standing(of id: Int, in copy: Int, _ said: [[Said]]) -> LineStanding? {
    entry(of: id, said).map { standing(of: $0, in: copy) }
  }
}
