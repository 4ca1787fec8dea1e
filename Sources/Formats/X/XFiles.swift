// SPDX-License-Identifier: Apache-2.0

/// The files of direct messages in an archive of X, and what they hold.
enum XFiles {
  struct Found {
    let file: TreeFile
    /// Messages without their words: who wrote to whom and when.
    let isHeaders: Bool
  }

  /// Messages first, headers after them: a header whose message was read adds nothing.
  static func all(in tree: FileTree) -> [Found] {
    let candidates = tree.files.count == 1 ? tree.files : tree.files.filter(isNamed)
    let found = candidates.compactMap { file -> Found? in
      let head = FileHead(file, 256)
      guard head.has("window.YTD.direct_message") else { return nil }
      return Found(file: file, isHeaders: head.hasAny("_headers.part"))
    }
    return found.filter { !$0.isHeaders } + found.filter(\.isHeaders)
  }

  private static func isNamed(_ file: TreeFile) -> Bool {
    file.baseName.hasPrefix("direct-message") && file.baseName.hasSuffix(".js")
  }

  /// The messages, their media and the account's own file, in every part of the export.
  static func claims(of found: [Found], in tree: FileTree) -> [String] {
    if tree.files.count == 1 { return [""] }
    let folders = Set(found.map { Substring($0.file.inside.utf8.dropLast($0.file.baseName.utf8.count)) })
    let wanted = [
      "direct-message", "direct_message", "account.js", "account-suspension.js", "manifest.js",
    ]
    var claims: Set<String> = []
    for folder in folders {
      for other in tree.files where other.inside.hasPrefix(folder) {
        for name in wanted where other.inside.hasPrefix(folder + name) {
          claims.insert(String(other.container + folder) + name)
        }
      }
    }
    return claims.sorted()
  }

  /// Offset of the list behind "window.YTD.direct_messages.part0 = "; 0 where there is no such beginning.
  static func listStart(_ source: any ByteSource) throws -> Int {
    let head = try source.prefix(256)
    guard let equals = head.firstIndex(of: 0x3D), let bracket = head[equals...].firstIndex(of: 0x5B),
      head[..<equals].contains(0x2E)
    else { return 0 }
    return bracket
  }
}
