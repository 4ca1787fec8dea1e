// SPDX-License-Identifier: Apache-2.0

/// Finds the files of a conversation under the names a Takeout gives them on disk.
struct GoogleChatAttachments {
  /// Names no longer than this were surely not cut to fit.
  private static let shortest = 40

  /// Files of the conversation's folder in every part of the export, by name.
  private var files: [String: TreeFile] = [:]
  /// How often a name was asked for: the second of a name is "name(1)".
  private var asked: [String: Int] = [:]

  init() {}

  /// - Parameter folder: the conversation's folder inside its part ("Takeout/Google Chat/Groups/DM x/").
  init(_ tree: FileTree, inside folder: Substring) {
    for file in tree.files
    where file.inside.hasPrefix(folder) && file.inside.utf8.count == folder.utf8.count + file.baseName.utf8.count {
      if files[String(file.baseName)] == nil { files[String(file.baseName)] = file }
    }
  }

  mutating func file(_ exportName: String) -> TreeFile? {
    defer { asked[exportName, default: 0] += 1 }
    let times = asked[exportName, default: 0]
    let names = [exportName, Self.onDisk(exportName, "?*:|<>\"\\/"), Self.onDisk(exportName, "?*:|<>\"\\/&%'#+")]
    for name in names where times > 0 {
      let (stem, ending) = Self.split(name)
      if let next = files["\(stem)(\(times))\(ending)"] { return next }
    }
    for name in names { if let file = files[name] { return file } }
    for name in names {
      let (stem, ending) = Self.split(name)
      if let file = cut(stem, ending) { return file }
    }
    return nil
  }

  /// Long names are cut to fit, the ending kept.
  private func cut(_ stem: String, _ ending: String) -> TreeFile? {
    files.first { name, _ in
      let (short, tail) = Self.split(name)
      return tail == ending && short.utf8.count >= Self.shortest && stem.hasPrefix(short)
    }?.value
  }

  /// Characters that paths may not hold are written "_"; which these are has changed.
  private static func onDisk(_ name: String, _ forbidden: String) -> String {
    String(decoding: name.utf8.map { forbidden.utf8.contains($0) ? 0x5F : $0 }, as: UTF8.self)
  }

  private static func split(_ name: String) -> (String, String) {
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return (name, "") }
    return (String(name[..<dot]), String(name[dot...]))
  }
}
