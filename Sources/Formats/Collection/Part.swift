// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records

/// One format's share of an export.
struct Part: Sendable {
  private(set) var format: any ExportFormat
  let recognition: Recognition
  /// The export, or one file of it seen as an export of its own.
  let export: Export
  /// What goes before the file names its items give: "" or "inner.zip!/".
  private(set) var prefix = ""

  init(format: any ExportFormat, recognition: Recognition, export: Export) {
    (self.format, self.recognition, self.export) = (format, recognition, export)
  }

  /// The same, standing in an archive or file of that path.
  func under(_ prefix: String) -> Part {
    var part = self
    part.prefix = prefix + self.prefix
    return part
  }

  /// The same as all there is of its export: with the exports that stand in its mails, or beside its chat.
  func whole(by all: AllFormats, _ level: Int) -> Part {
    var part = self
    if isMail {
      part.format = MailWithExports(format, all, level: level)
    } else if !format.readsTree {
      part.format = ChatWithExports(format, all, level: level)
    }
    return part
  }

  /// A format that reads a whole container gets only what it claims.
  func narrowed(to tree: FileTree) throws -> Part {
    guard !format.readsTree, !recognition.isWhole else { return self }
    let source = try FolderSource(tree.files(under: recognition.claims))
    return Part(format: format, recognition: recognition, export: Export(name: export.name, source: source))
  }

  var isMail: Bool { Channel.usual(forFormat: format.name) == "email" }

  /// Sure enough to be read without having been handed in by itself: likely, or about files of its own.
  var isSure: Bool { recognition.confidence >= .likely || !recognition.isWhole }

  /// Whether it is one export that reaches into several archives.
  var spansArchives: Bool {
    guard format.readsTree else { return false }
    let archives = recognition.claims.compactMap { claim in
      claim.range(of: "!/", options: .backwards).map { claim[..<$0.lowerBound] }
    }
    return Set(archives).count > 1
  }
}
