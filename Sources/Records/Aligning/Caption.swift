// SPDX-License-Identifier: Apache-2.0

/// The words a person wrote under a file, without the application's words for the file: told by structure, since those
/// words have as many languages as telephones do.
struct Caption {
  let range: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ attachment: ParsedAttachment?, isWhatsApp: Bool) {
    let name = Array((attachment?.name ?? "").utf8)
    if attachment?.status == .omitted || attachment?.status == .viewOnce {
      range = Self.behindPlaceholder(bytes, isWhatsApp)
    } else if !name.isEmpty, let place = bytes.firstPlace(of: name) {
      range = Self.around(bytes, place, place + name.count)
    } else {
      range = bytes
    }
  }

  /// `<attached: NAME>` with a caption before or behind it, or `NAME (file attached)` with one on the lines below.
  private static func around(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> UnsafeBufferPointer<UInt8> {
    let lineEnd = bytes[end...].firstIndex(of: 0x0A) ?? bytes.count
    let below = UnsafeBufferPointer(rebasing: bytes[lineEnd...])
    guard let open = bytes[..<start].lastIndex(of: 0x3C), let close = bytes[end..<lineEnd].firstIndex(of: 0x3E),
      !bytes[open..<start].contains(0x0A)
    else { return below }
    let before = UnsafeBufferPointer(rebasing: bytes[..<open])
    let behind = UnsafeBufferPointer(rebasing: bytes[(close + 1)...])
    return isCaption(before) ? before : behind
  }

  private static func behindPlaceholder(
    _ bytes: UnsafeBufferPointer<UInt8>, _ isWhatsApp: Bool
  ) -> UnsafeBufferPointer<UInt8> {
    let lineEnd = bytes.firstIndex(of: 0x0A) ?? bytes.count
    let start = bytes.starts(with: mark) ? mark.count : 0
    if start < bytes.count, bytes[start] == 0x3C, let close = bytes[..<lineEnd].firstIndex(of: 0x3E) {
      return UnsafeBufferPointer(rebasing: bytes[(close + 1)...])
    }
    if let last = bytes.lastPlace(of: mark) {
      let before = UnsafeBufferPointer(rebasing: bytes[..<last])
      if isCaption(before) { return before }
      let end = bytes[last...].firstIndex(of: 0x0A) ?? bytes.count
      return UnsafeBufferPointer(rebasing: bytes[end...])
    }
    return isWhatsApp ? UnsafeBufferPointer(rebasing: bytes[lineEnd...]) : bytes
  }

  /// Whether there are words that are not a document's name: "Plan.pdf", "Plan.pdf • 2 pages".
  private static func isCaption(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard MatchingForm(bytes).length > 0, bytes.firstPlace(of: bullet) == nil else { return false }
    var end = bytes.count
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    guard let dot = bytes[..<end].lastIndex(of: 0x2E), (2...5).contains(end - dot - 1) else { return true }
    return !bytes[(dot + 1)..<end].allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
  }

  /// U+200E, before the words iOS puts instead of a file.
  private static var mark: [UInt8] { [0xE2, 0x80, 0x8E] }
  /// U+2022, between a document's name and its pages.
  private static var bullet: [UInt8] { [0xE2, 0x80, 0xA2] }
}
