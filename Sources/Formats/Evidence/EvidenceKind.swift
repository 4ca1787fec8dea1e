// SPDX-License-Identifier: Apache-2.0

/// What a piece of evidence is, by its first bytes.
package enum EvidenceKind: String, Sendable, Hashable, CaseIterable {
  case png, jpeg, gif, webp, heic, pdf, text

  /// Bytes that are enough to tell.
  package static let head = 4096

  /// nil for what is none of these.
  package init?(_ head: [UInt8]) {
    guard let kind = Self.picture(head) ?? (Self.isText(head) ? .text : nil) else { return nil }
    self = kind
  }

  package var mediaType: String {
    switch self {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .gif: "image/gif"
    case .webp: "image/webp"
    case .heic: "image/heic"
    case .pdf: "application/pdf"
    case .text: "text/plain"
    }
  }

  private static func picture(_ head: [UInt8]) -> EvidenceKind? {
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if head.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if head.starts(with: "GIF8".utf8) { return .gif }
    if head.starts(with: "%PDF-".utf8) { return .pdf }
    guard head.count >= 12 else { return nil }
    if head.starts(with: "RIFF".utf8), head[8..<12].elementsEqual("WEBP".utf8) { return .webp }
    let brands = ["heic", "heix", "heif", "mif1", "msf1", "hevc"]
    guard head[4..<8].elementsEqual("ftyp".utf8) else { return nil }
    return brands.contains(String(decoding: head[8..<12], as: UTF8.self)) ? .heic : nil
  }

  /// No byte that text has no use for; bytes that are no UTF-8 are repaired and told.
  private static func isText(_ head: [UInt8]) -> Bool {
    !head.isEmpty && !head.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x0C }
  }
}
