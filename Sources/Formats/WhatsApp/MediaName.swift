// SPDX-License-Identifier: Apache-2.0
import Records

/// What a media file's name says of it.
enum MediaName {
  /// Media type by ending; nil for endings not in the table.
  static func mediaType(_ start: BytePointer, _ end: BytePointer) -> String? {
    guard let dot = Bytes.findLast(0x2E, max(start, end - 6), end) else { return nil }
    var key: UInt64 = 0
    for i in 1..<max(1, end - dot) { key = key << 8 | UInt64(dot[i] | 0x20) }
    return types[key]
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

  /// Stickers and contact cards by prefix, infix or ending; case does not count.
  static func messageType(_ start: BytePointer, _ end: BytePointer) -> MessageType {
    if hasEnding(start, end, "vcf") { return .contact }
    let isSticker = Bytes.starts(start, end, with: "STK-") || Bytes.find("-STICKER-", start, end) != nil
    return isSticker || hasEnding(start, end, "webp") ? .sticker : .media
  }

  private static func hasEnding(_ start: BytePointer, _ end: BytePointer, _ ending: StaticString) -> Bool {
    let n = ending.utf8CodeUnitCount
    guard end - start > n, end[-n - 1] == 0x2E else { return false }
    return (0..<n).allSatisfy { end[$0 - n] | 0x20 == ending.utf8Start[$0] }
  }

  /// By the ending's bytes, lower case, packed.
  private static let types: [UInt64: String] = [UInt64: String](
    uniqueKeysWithValues: endings.map { ending, type in (ending.utf8.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }, type) })

  private static let endings: [String: String] = [
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
