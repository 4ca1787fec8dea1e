// SPDX-License-Identifier: Apache-2.0
import Records

/// The files of an older backup: each behind its frame, found by the number of its row.
final class SignalLegacyMedia {
  struct Entry {
    let attachment: ParsedAttachment
    var role: String?
    var kind: String?
    var caption: String?
    var words: String?
  }

  private static let longestText = 1 << 20

  private let store: SignalLegacyStore
  private let frames: SignalLegacyReader
  private var shelf: MediaShelf
  private let path: String
  private(set) var taken: Set<Int64> = []

  init(_ store: SignalLegacyStore, _ frames: SignalLegacyReader, _ sink: any FileSink, path: String) {
    (self.store, self.frames, self.path) = (store, frames, path)
    shelf = MediaShelf(FileTree(files: []), sink)
  }

  /// What a message has, in the order it shows them.
  func attachments(of message: Int64) throws -> [Entry] {
    let (table, column) =
      store.database.has("attachment", "message_id") ? ("attachment", "message_id") : ("part", "mid")
    let order = store.database.has(table, "display_order") ? "display_order, _id" : "_id"
    let rows = store.database.rows("SELECT * FROM \(table) WHERE \(column) = ?1 ORDER BY \(order)", .integer(message))
    return try rows.map { try entry($0) }
  }

  private func entry(_ row: DatabaseRow) throws -> Entry {
    let type = row.text("content_type") ?? row.text("ct")
    let blob = row.integer("_id").flatMap { store.blobs[$0] }
    let attachment = try take(row, blob, type)
    var entry = Entry(attachment: attachment)
    if row.flag("quote") { entry.role = "quote" }
    entry.kind = Self.kind(row)
    entry.caption = row.text("caption")
    if type == "text/x-signal-plain", attachment.status == .present, let blob {
      entry.words = String(validating: try frames.open(blob).prefix(Self.longestText), as: UTF8.self)
    }
    return entry
  }

  private static func kind(_ row: DatabaseRow) -> String? {
    if row.text("sticker_pack_id") != nil { return "sticker" }
    if row.flag("voice_note") { return "VOICE_MESSAGE" }
    return row.flag("video_gif") ? "GIF" : nil
  }

  /// A file in the database without its bytes was never downloaded, or its message disappears.
  private func take(_ row: DatabaseRow, _ blob: SignalLegacyBlob?, _ type: String?) throws -> ParsedAttachment {
    let name = row.text("file_name") ?? row.text("name")
    guard let blob, let id = row.integer("_id") else {
      return ParsedAttachment(name: name, status: .omitted, mediaType: type)
    }
    taken.insert(id)
    let place = "\(path)!/\(blob.range.lowerBound)-\(blob.range.upperBound)"
    let file = TreeFile(path: place, size: blob.range.count) { [frames] in try frames.open(blob) }
    return try shelf.take(file, name: name ?? place, mediaType: type)
  }
}
