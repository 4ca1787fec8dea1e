// SPDX-License-Identifier: Apache-2.0
import Records

/// Which file of a Slack export is what.
struct SlackLayout {
  /// Lists of conversations, by the kind they hold.
  static let lists = ["channels.json", "groups.json", "dms.json", "mpims.json"]

  /// Folders that hold the lists, each with its "/".
  let roots: [String]
  /// A list of people or conversations, or another file of the workspace itself.
  let listFiles: [TreeFile]
  /// Days of messages: conversations in the export's order, days in time's.
  let days: [TreeFile]

  init(_ tree: FileTree) {
    listFiles = tree.files.filter { Self.lists.contains(String($0.baseName)) || $0.baseName == "users.json" }
      .filter { Self.isList($0.head(4096)) }
    let roots = Set(listFiles.filter { $0.baseName != "users.json" }.map { String($0.folder) }).sorted()
    self.roots = roots
    let isSingle = tree.files.count == 1
    let all = tree.files.filter { file in
      guard isSingle || Self.isDayName(file.baseName) else { return false }
      return roots.isEmpty ? Self.isDay(file.head(8192)) : roots.contains { Self.root($0, holds: file) }
    }
    var order: [Substring: Int] = [:]
    for file in all where order[file.folder] == nil { order[file.folder] = order.count }
    days = all.sorted { (order[$0.folder] ?? 0, $0.baseName) < (order[$1.folder] ?? 0, $1.baseName) }
  }

  /// One folder down from `root`.
  private static func root(_ root: String, holds file: TreeFile) -> Bool {
    guard file.path.hasPrefix(root) else { return false }
    return file.path.dropFirst(root.count).utf8.count { $0 == 0x2F } == 1
  }

  /// "2024-03-01.json"
  static func isDayName(_ name: Substring) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.count == 15, name.hasSuffix(".json") else { return false }
    return bytes[..<10].enumerated().allSatisfy { $0 == 4 || $0 == 7 ? $1 == 0x2D : Bytes.isDigit($1) }
  }

  /// A list of objects with Slack's ids.
  private static func isList(_ head: [UInt8]) -> Bool {
    let words = String(decoding: head, as: UTF8.self)
    guard head.first(where: { $0 > 0x20 && $0 < 0x80 }) == 0x5B else { return false }
    return words.contains("\"id\"") || head.filter { $0 > 0x20 }.elementsEqual("[]".utf8)
  }

  /// A list of messages whose time stamps are Slack's: seconds, a point, six digits.
  static func isDay(_ head: [UInt8]) -> Bool {
    guard head.first(where: { $0 > 0x20 && $0 < 0x80 }) == 0x5B else { return false }
    return head.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return false }
      let end = start + bytes.count
      guard let ts = Bytes.find("\"ts\"", start, end), let colon = Bytes.find(0x3A, ts, end) else { return false }
      let digits = UnsafeBufferPointer(start: colon, count: min(24, end - colon)).drop { $0 != 0x22 }.dropFirst()
      return digits.count > 11 && digits.prefix(10).allSatisfy(Bytes.isDigit) && digits.dropFirst(10).first == 0x2E
    }
  }
}
