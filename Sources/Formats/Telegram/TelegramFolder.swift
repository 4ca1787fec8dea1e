// SPDX-License-Identifier: Apache-2.0

/// The folder Telegram Desktop exports into: which files and folders beside a transcript are its own.
enum TelegramFolder {
  private static let names: Set = [
    "photos", "files", "video_files", "voice_messages", "round_video_messages", "stickers", "contacts", "chats",
    "lists",
    "profile_pictures", "stories", "images", "css", "js", "export_results.html", "export_results.json", "result.json",
  ]

  /// What the export around `transcripts` claims: they themselves and what lies beside them under a name of Telegram's.
  static func claims(_ transcripts: [TreeFile], in tree: FileTree) -> [String] {
    let folders = Set(transcripts.map { String(root(of: $0.folder)) })
    var claims = Set(transcripts.map(\.path))
    for folder in folders.sorted() {
      for file in tree.files(under: folder) {
        let rest = file.path.dropFirst(folder.count)
        let name = rest.prefix { $0 != "/" }
        guard names.contains(String(name)) || isPage(name) else { continue }
        claims.insert(folder + name + (name.endIndex == rest.endIndex ? "" : "/"))
      }
    }
    return claims.sorted()
  }

  /// The folder the export begins in: a chat of a whole account stands in "chats/chat_001/" of it.
  static func root(of folder: Substring) -> Substring {
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[parts.count - 2].hasPrefix("chat_"), parts[parts.count - 3] == "chats" else {
      return folder
    }
    return folder.prefix(folder.count - parts[parts.count - 2].count - "chats/".count - 1)
  }

  /// Files made by Telegram Desktop itself, no message's: pages, previews, styles.
  static func isOwn(_ file: TreeFile) -> Bool {
    let inside = "/" + file.inside
    return file.baseName.hasSuffix(".html") || file.baseName.hasSuffix(".json") || file.baseName.contains("_thumb.")
      || ["/images/", "/css/", "/js/", "/profile_pictures/", "/stories/", "/lists/"].contains { inside.contains($0) }
  }

  /// "messages.html", "messages2.html", …
  static func isPage(_ name: some StringProtocol) -> Bool { pageNumber(name) != nil }

  /// 1 for "messages.html", 2 for "messages2.html".
  static func pageNumber(_ name: some StringProtocol) -> Int? {
    guard name.hasPrefix("messages"), name.hasSuffix(".html") else { return nil }
    let digits = name.dropFirst("messages".count).dropLast(".html".count)
    return digits.isEmpty ? 1 : Int(digits)
  }
}
