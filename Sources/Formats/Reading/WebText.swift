// SPDX-License-Identifier: Apache-2.0

/// Texts as they stand in web addresses and pages.
package enum WebText {
  /// "%20" and its like undone; what is no such escape stays.
  package static func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x25, at + 2 < bytes.count, let high = HexDigit.value(bytes[at + 1]),
        let low = HexDigit.value(bytes[at + 2])
      {
        out.append(UInt8(high << 4 | low))
        at += 3
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return String(validating: out, as: UTF8.self) ?? text
  }

  /// "&amp;" and its like undone.
  package static func entitiesDecoded(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    return Array(text.utf8).withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return text }
      return MarkupDecoder.decode(start, start + buffer.count).text
    }
  }

  /// The words of a field that holds either HTML or text with entities; a lone "<" makes no HTML.
  package static func words(_ field: String) -> String {
    let isMarkup = ["</p>", "<br>", "<br/>", "<br />", "</div>", "</span>"].contains { field.contains($0) }
    return isMarkup ? HTMLText.text(field) : entitiesDecoded(field)
  }
}
