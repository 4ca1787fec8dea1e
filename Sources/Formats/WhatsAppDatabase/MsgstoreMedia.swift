// SPDX-License-Identifier: Apache-2.0
import Records

/// Finds the files that `message_media` names ("Media/WhatsApp Images/IMG-20260301-WA0001.jpg").
struct MsgstoreMedia {
  private let index: PathIndex
  let hasFiles: Bool

  init(_ tree: FileTree) {
    index = PathIndex(tree)
    hasFiles = tree.files.contains(where: Self.isMedia)
  }

  static func isMedia(_ file: TreeFile) -> Bool { file.path.split(separator: "/").dropLast().contains("Media") }

  func take(
    _ path: String?, name: String?, type: String?, isViewOnce: Bool, _ desk: inout ReadingDesk
  ) throws -> ParsedAttachment {
    let path = path.flatMap { $0.isEmpty ? nil : $0 }
    let name = name ?? path.map { String($0.split(separator: "/").last ?? "") }
    if let file = path.flatMap({ index.file($0) }) { return try desk.media.take(file, name: name, mediaType: type) }
    desk.count(isViewOnce ? "loss:viewOnce" : "loss:missing")
    let status: ParsedAttachment.Status = isViewOnce ? .viewOnce : hasFiles ? .missing : .omitted
    return ParsedAttachment(name: name, status: status, mediaType: type ?? name.flatMap { MediaKind.type(ofName: $0) })
  }
}
