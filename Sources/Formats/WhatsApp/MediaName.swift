// SPDX-License-Identifier: Apache-2.0
import Records

/// What a media file's name says of it.
enum MediaName {
  /// Media type by ending; nil for endings not in the table.
  static func mediaType(_ name: String) -> String? {
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return nil }
    return types[name[name.utf8.index(after: dot)...].lowercased()]
  }

  /// `IMG-20220327-WA0001.jpg`: what Android calls its media; `00000035-…`: what iOS does.
  static func isApplicationName(_ start: BytePointer, _ end: BytePointer) -> Bool {
    isNumbered(start, end) || (Bytes.find("-WA", start, end).map { $0 - start >= 9 && Bytes.isDigit($0[-1]) } ?? false)
  }

  /// Eight digits and a dash.
  static func isNumbered(_ start: BytePointer, _ end: BytePointer) -> Bool {
    guard end - start > 9, start[8] == 0x2D else { return false }
    return (0..<8).allSatisfy { Bytes.isDigit(start[$0]) }
  }

  /// A dot and one to five letters or digits at the end.
  static func hasEnding(_ start: BytePointer, _ end: BytePointer) -> Bool {
    guard let dot = Bytes.findLast(0x2E, max(start, end - 6), end), end - dot > 1 else { return false }
    return (1..<(end - dot)).allSatisfy { Bytes.isDigit(dot[$0]) || (dot[$0] | 0x20) &- 97 < 26 }
  }

  static func messageType(_ name: String) -> MessageType {
    let lower = name.lowercased()
    if lower.hasSuffix(".vcf") { return .contact }
    if lower.hasPrefix("stk-") || lower.contains("-sticker-") || lower.hasSuffix(".webp") { return .sticker }
    return .media
  }

  private static let types: [String: String] = [
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp",
    "heic": "image/heic", "mp4": "video/mp4", "mov": "video/quicktime", "3gp": "video/3gpp", "opus": "audio/ogg",
    "ogg": "audio/ogg", "m4a": "audio/mp4", "mp3": "audio/mpeg", "aac": "audio/aac", "amr": "audio/amr",
    "wav": "audio/wav", "pdf": "application/pdf", "vcf": "text/vcard", "txt": "text/plain", "csv": "text/csv",
    "ics": "text/calendar", "zip": "application/zip", "doc": "application/msword", "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint", "rtf": "application/rtf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ]
}
