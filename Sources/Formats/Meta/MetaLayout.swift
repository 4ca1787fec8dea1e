// SPDX-License-Identifier: Apache-2.0

/// How Meta writes the messages of its services down.
enum MetaLayout: Hashable {
  /// `message_N.json` of Messenger and Instagram.
  case thread
  /// One file a thread, of messenger.com/secure_storage/dyi.
  case endToEnd
  /// Instagram's `messages.json` until about 2020: all threads in one file.
  case flat
  /// `message_N.html` of Messenger and Instagram.
  case page

  /// Told by a file's first bytes.
  init?(_ file: TreeFile) {
    let isPage = file.baseName.hasSuffix(".html")
    let head = FileHead(file, isPage ? 256 << 10 : 64 << 10)
    switch head.first {
    case UInt8(ascii: "{"): self.init(object: head)
    case UInt8(ascii: "["):
      guard head.has("\"participants\"", "\"conversation\"") else { return nil }
      self = .flat
    case UInt8(ascii: "<"):
      guard Self.isPage(head) || MetaFile.number(file.baseName) != nil && MetaPageReader.shows(head.source) else {
        return nil
      }
      self = .page
    default: return nil
    }
  }

  private init?(object head: FileHead) {
    guard head.has("\"participants\"", "\"messages\"") else { return nil }
    if head.hasAny("\"sender_name\"", "\"timestamp_ms\"", "\"thread_path\"") {
      self = .thread
    } else if head.hasAny("\"threadName\"", "\"senderName\"") {
      self = .endToEnd
    } else {
      return nil
    }
  }

  /// The classes of Meta's pages since 2018.
  private static func isPage(_ head: FileHead) -> Bool {
    head.hasAny("_a6-g", "_2lej", "_a706", "role=\"main\"") && head.hasAny("_a6-o", "_a6-p", "_2lem", "_2let")
  }

  var ending: String { self == .page ? ".html" : ".json" }
}
