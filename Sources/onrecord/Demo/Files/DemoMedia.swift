// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Small real files, made of bytes: a photograph, a page, a contact card.
enum DemoMedia {
  /// A grey JPEG of 8 by 8 pixels; its comment makes each one's bytes its own.
  static func photo(_ comment: String) -> [UInt8] {
    let text = Array(comment.utf8)
    let length = text.count + 2
    return [0xFF, 0xD8, 0xFF, 0xFE, UInt8(length >> 8), UInt8(length & 0xFF)] + text + grey
  }

  /// The segments of the grey square after its start marker (ITU-T T.81, baseline).
  private static let grey = base64(
    "/+AAEEpGSUYAAQEAAAEAAQAA/9sAQwAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
      + "EBAQEBAQEBAQ/8AACwgACAAIAQERAP/EABQAAQAAAAAAAAAAAAAAAAAAAAD/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/"
      + "AD//2Q==")

  /// A PDF of one page with `title` on it (ISO 32000-1, section 7.5).
  static func page(_ title: String) -> [UInt8] {
    let words = "BT /F1 18 Tf 72 720 Td (\(title)) Tj ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        + "/Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(words.utf8.count) >>\nstream\n\(words)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    return Array(document(of: objects).utf8)
  }

  private static func document(of objects: [String]) -> String {
    var text = "%PDF-1.4\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + "\(offset) 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    return text + table + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
  }

  /// A contact card (RFC 6350) as phones attach it.
  static func card(_ key: String) -> [UInt8] {
    let lines = [
      "BEGIN:VCARD", "VERSION:3.0", "FN:\(Cast.name(key))", "TEL;TYPE=CELL:\(Cast.number(key))", "END:VCARD", "",
    ]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  /// Base64 of `bytes` in lines of 76 characters, as mail carries it (RFC 2045, section 6.8).
  static func mailed(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
  }

  private static func base64(_ text: String) -> [UInt8] { Data(base64Encoded: text).map(Array.init) ?? [] }
}
