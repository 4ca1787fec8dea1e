// SPDX-License-Identifier: Apache-2.0

/// What is taken out of an export before it is filed, by its files and members.
package struct Cut: Sendable, Hashable {
  /// By the file's path inside the container; the one file of a bare export under "".
  var files: [String: FileCut] = [:]
  /// Media and other members that go with what is withheld.
  var members: Set<String> = []
  /// Whether a whole file goes: then what no item names goes too, since nobody can tell whose it is.
  var unlisted: Set<String> = []
  let format: String

  /// Messages and events that go.
  package var items: Int { files.values.reduce(0) { $0 + $1.withheld } }
  /// Messages and events that stay.
  package var kept: Int { files.values.reduce(0) { $0 + $1.kept } }
  package var isEmpty: Bool { items == 0 }

  /// Members that are not in the kept original.
  var dropped: Set<String> {
    let whole = files.filter(\.value.isWhole).keys
    return members.union(whole).union(whole.isEmpty ? [] : unlisted)
  }
}
