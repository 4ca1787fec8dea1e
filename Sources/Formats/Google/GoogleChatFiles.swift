// SPDX-License-Identifier: Apache-2.0

/// Where Google Chat's files lie in a Takeout.
enum GoogleChatFiles {
  /// The transcripts below the roots in which one of the first is a transcript of Chat.
  static func transcripts(in tree: FileTree) -> [TreeFile] {
    if tree.files.count == 1 { return tree.files }
    let files = tree.files(ending: "messages.json")
    var looks: [Substring: Int] = [:]
    var roots: Set<Substring> = []
    for file in files where !roots.contains(root(of: file)) {
      let root = root(of: file)
      guard looks[root, default: 0] < 4, looks.count < 64 else { continue }
      looks[root, default: 0] += 1
      if isTranscript(file) { roots.insert(root) }
    }
    return files.filter { roots.contains(root(of: $0)) }
  }

  /// "Takeout/Google Chat/" of "Takeout/Google Chat/Groups/DM x/messages.json", inside its part; the folder's own name
  /// is translated, so it is found by its depth.
  private static func root(of file: TreeFile) -> Substring {
    let parts = file.inside.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    let kept = parts.dropLast(parts.count > 3 ? 3 : 1)
    return Substring(file.inside.utf8.prefix(kept.reduce(0) { $0 + $1.count + 1 }))
  }

  static func isTranscript(_ file: TreeFile) -> Bool {
    let head = FileHead(file)
    return head.first == UInt8(ascii: "{") && head.has("\"messages\"", "\"creator\"", "\"created_date\"")
      && head.hasAny("\"topic_id\"", "\"message_id\"", "\"user_type\"")
  }

  /// "…/Google Chat/" in every part of the export.
  static func claims(of files: [TreeFile], in tree: FileTree) -> [String] {
    if tree.files.count == 1 { return [""] }
    let roots = Set(files.map(root))
    var claims: Set<String> = []
    for root in roots {
      for other in tree.files where other.inside.hasPrefix(root) { claims.insert(String(other.container + root)) }
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
