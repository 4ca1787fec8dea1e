// SPDX-License-Identifier: Apache-2.0

/// Where Google Chat's files lie in a Takeout.
enum GoogleChatFiles {
  static func transcripts(in tree: FileTree) -> [TreeFile] {
    tree.files.count == 1 ? tree.files : tree.files(ending: "messages.json")
  }

  static func isTranscript(_ file: TreeFile) -> Bool {
    let head = FileHead(file)
    return head.first == UInt8(ascii: "{") && head.has("\"messages\"", "\"creator\"", "\"created_date\"")
      && head.hasAny("\"topic_id\"", "\"message_id\"", "\"user_type\"")
  }

  /// "…/Google Chat/" in every part of the export; the folder's own name is translated, so it is found by its inside.
  static func claims(of file: TreeFile, in tree: FileTree) -> [String] {
    if tree.files.count == 1 { return [""] }
    let parts = file.inside.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    let root =
      parts.count > 3
      ? parts.dropLast(3).reduce(0) { $0 + $1.count + 1 } : file.inside.utf8.count - (parts.last?.count ?? 0)
    let inside = Substring(file.inside.utf8.prefix(root))
    var claims: Set<String> = []
    for other in tree.files where other.inside.hasPrefix(inside) {
      claims.insert(String(other.container + inside))
    }
    return claims.sorted()
  }

  /// A small JSON file, whole.
  static func json(_ file: TreeFile?) throws -> JSONPiece? {
    guard let file, let source = try? file.open(), source.size <= 4 << 20 else { return nil }
    var stream = JSONStream(source) { _ in false }
    while let step = try stream.next() {
      if case .value(_, let piece) = step { return piece }
    }
    return nil
  }
}
