// SPDX-License-Identifier: Apache-2.0

/// Finds the file a message names by the end of its path, in whichever part of the export it lies.
package struct PathIndex {
  private let tree: FileTree
  private var files: [TreeFile] { tree.files }
  private var named: [Substring: [Int]] = [:]

  package init(_ tree: FileTree) {
    self.tree = tree
    for index in files.indices { named[files[index].baseName, default: []].append(index) }
  }

  /// The file of exactly that path.
  package func file(at path: some StringProtocol) -> TreeFile? { tree.file(at: String(path)) }

  /// The file whose path ends as `uri` does, or whose whole path is an end of it; of several the first.
  package func file(_ uri: some StringProtocol) -> TreeFile? {
    let wanted = Self.parts(uri)
    guard let name = wanted.last, let places = named[name] else { return nil }
    let place = places.first { index in
      let parts = Self.parts(files[index].inside)
      let shared = min(parts.count, wanted.count)
      return parts.suffix(shared) == wanted.suffix(shared)
    }
    return place.map { files[$0] }
  }

  /// Files of that name, wherever they are.
  package func files(named name: some StringProtocol) -> [TreeFile] {
    (named[Substring(name)] ?? []).map { files[$0] }
  }

  private static func parts(_ path: some StringProtocol) -> [Substring] {
    var parts = path.utf8.split(separator: 0x2F).map { Substring(decoding: $0, as: UTF8.self) }
    if parts.first == "." { parts.removeFirst() }
    return parts
  }
}
