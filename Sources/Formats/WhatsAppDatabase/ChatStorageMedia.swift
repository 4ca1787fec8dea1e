// SPDX-License-Identifier: Apache-2.0
import Records

/// Finds the files `ZMEDIALOCALPATH` names ("Media/447700900101@s.whatsapp.net/a/b/NAME.jpg"), under Message or beside.
struct ChatStorageMedia {
  private let index: PathIndex
  let hasFiles: Bool

  init(_ tree: FileTree) {
    index = PathIndex(tree)
    hasFiles = tree.files.contains(where: Self.isMedia)
  }

  static func isMedia(_ file: TreeFile) -> Bool { file.path.split(separator: "/").dropLast().contains("Media") }

  func take(_ row: DatabaseRow, isViewOnce: Bool, _ desk: inout ReadingDesk) throws -> ParsedAttachment? {
    let path = row.text("ZMEDIALOCALPATH").flatMap { $0.isEmpty ? nil : $0 }
    // Places and contacts have a row here too, without a file.
    guard path != nil || !row["ZMEDIAURL"].isNull || row.integer("ZFILESIZE") ?? 0 > 0 else { return nil }
    let name = path.map { String($0.split(separator: "/").last ?? "") }
    if let file = path.flatMap({ index.file($0) }) { return try desk.media.take(file, name: name) }
    desk.count(isViewOnce ? "loss:viewOnce" : "loss:missing")
    let status: ParsedAttachment.Status = isViewOnce ? .viewOnce : hasFiles ? .missing : .omitted
    return ParsedAttachment(name: name, status: status, mediaType: name.flatMap { MediaKind.type(ofName: $0) })
  }
}
