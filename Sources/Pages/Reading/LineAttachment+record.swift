// SPDX-License-Identifier: Apache-2.0
import Records

extension LineAttachment {
  /// Media types whose pictures are made anew and shown.
  package static let pictures: Set<String> = ["image/jpeg", "image/png", "image/gif", "image/webp"]

  /// An attachment of a filed record: shown where it is a picture, to be fetched where its bytes came along.
  init(_ attachment: ParsedAttachment, number: Int, of record: RecordID) {
    let isHere = attachment.file != nil
    let isPicture = isHere && Self.pictures.contains(attachment.mediaType?.lowercased() ?? "")
    self.init(
      attachment.name ?? "Attachment \(number + 1)", remark: attachment.remark,
      path: isHere ? Paths.attachment(number, of: record) : nil,
      picture: isPicture ? Paths.picture(number, of: record) : nil)
  }
}

extension ParsedAttachment {
  /// "image/jpeg, 1.2 MB", or why it is not there.
  package var remark: String {
    let size = bytes.map(Self.size)
    let known = [mediaType, size].compactMap(\.self).joined(separator: ", ")
    return switch status {
    case .present: known
    case .omitted: "left out when the chat was exported"
    case .missing: "named in the export, not in it"
    case .viewOnce: "could be viewed once"
    case .expired: "had expired"
    case .tooLarge: "too large to be exported"
    case .corrupt: "does not decode" + (known.isEmpty ? "" : " (\(known))")
    case .unlisted: "in the export, named by no message" + (known.isEmpty ? "" : " (\(known))")
    }
  }

  /// "640 bytes", "12 KB", "1.2 MB": decimal, one digit where it helps.
  package static func size(_ bytes: Int) -> String {
    guard bytes >= 1000 else { return "\(bytes) bytes" }
    guard bytes >= 1_000_000 else { return "\((bytes + 500) / 1000) KB" }
    let (value, unit) = bytes >= 1_000_000_000 ? (bytes / 100_000_000, "GB") : (bytes / 100_000, "MB")
    return value >= 100 ? "\(value / 10) \(unit)" : "\(value / 10).\(value % 10) \(unit)"
  }
}
