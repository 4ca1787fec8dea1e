// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records

/// Finds the files that rows of the `attachment` table name: under Attachments, or by their hash in a backup.
struct AppleAttachments {
  private let index: PathIndex
  /// Whether any attachment's file came with the export.
  let hasFiles: Bool

  init(_ tree: FileTree) {
    index = PathIndex(tree)
    hasFiles = tree.files.contains(where: Self.isAttachment)
  }

  static func isAttachment(_ file: TreeFile) -> Bool {
    file.path.hasPrefix("Attachments/") || file.path.utf8.count < 65_536 && Self.holds(file.path)
  }

  private static func holds(_ path: String) -> Bool {
    path.split(separator: "/").dropLast().contains { $0 == "Attachments" }
  }

  func take(
    _ row: DatabaseRow, of message: DatabaseRow, in backup: String?, _ desk: inout ReadingDesk
  ) throws -> ParsedAttachment {
    let path = row.text("filename").flatMap { $0.isEmpty ? nil : $0 }
    let name = row.text("transfer_name") ?? path.map { String($0.split(separator: "/").last ?? "") }
    let type = row.text("mime_type") ?? name.flatMap { MediaKind.type(ofName: $0) }
    if let file = path.flatMap({ find($0, in: backup) }) {
      return try desk.media.take(file, name: name, mediaType: type)
    }
    let isExpired =
      message.flag("is_audio_message") && (message.flag("is_expired") || message.integer("expire_state") == 1)
    desk.count(isExpired ? "audioExpired" : "loss:missing")
    return ParsedAttachment(
      name: name, status: isExpired ? .expired : hasFiles || backup != nil ? .missing : .omitted, mediaType: type)
  }

  private func find(_ path: String, in backup: String?) -> TreeFile? {
    guard let backup else { return index.file(path) }
    let home = ["~/", "/var/mobile/", "/private/var/mobile/"].first { path.hasPrefix($0) } ?? ""
    let name = ItemJSON.hex(Array(Insecure.SHA1.hash(data: Array("MediaDomain-\(path.dropFirst(home.count))".utf8))))
    return index.file(at: "\(backup)\(name.prefix(2))/\(name)") ?? index.file(at: backup + name)
  }
}
