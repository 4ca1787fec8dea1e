// SPDX-License-Identifier: Apache-2.0

/// One file of messages: where it is and which thread it belongs to.
struct MetaFile {
  let file: TreeFile
  let layout: MetaLayout
  /// The N of `message_N`; 1 where the name has none.
  let number: Int

  init(_ file: TreeFile, _ layout: MetaLayout) {
    (self.file, self.layout) = (file, layout)
    number = Self.number(file.baseName) ?? 1
  }

  /// N of "message_N.json" and "message_N.html"; nil for other names.
  static func number(_ name: Substring) -> Int? {
    guard name.hasPrefix("message_"), let dot = name.utf8.lastIndex(of: 0x2E) else { return nil }
    return Int(name.dropFirst(8)[..<dot])
  }

  /// The name of its folder ("crew_GRP123"); for a file of its own the file's path.
  var thread: String {
    guard layout == .thread || layout == .page, let folder = file.inside.utf8.split(separator: 0x2F).dropLast().last
    else { return file.path }
    return String(decoding: folder, as: UTF8.self)
  }

  /// The thread without the number behind its name, which differs between the copies of one thread.
  var stem: String {
    let name = thread
    return name.utf8.lastIndex(of: 0x5F).map { String(name[..<$0]) } ?? name
  }

  /// The folder that holds the folders of threads ("…/messages/"), "" for a file without such folders.
  var root: Substring {
    let parts = file.path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard layout == .thread || layout == .page, parts.count > 3 else { return file.folder }
    let count = parts.dropLast(3).reduce(0) { $0 + $1.count + 1 }
    return Substring(file.path.utf8.prefix(count))
  }
}
