// SPDX-License-Identifier: Apache-2.0

/// The head of one part of a form with files (RFC 7578).
struct Part: Sendable, Hashable {
  /// The field's name.
  let name: String
  /// The file's own name without folders; nil when the part is no file.
  let fileName: String?
  /// As the browser says it; never believed.
  let mediaType: String?

  /// Reads the header lines of a part.
  init(head bytes: some Collection<UInt8>) throws(DoorError) {
    guard let text = String(validating: Array(bytes), as: UTF8.self), !text.utf8.contains(0) else { throw .badRequest }
    var name: String?
    var fileName: String?
    var mediaType: String?
    for line in text.utf8.split(separator: 0x0a).map({ String(Substring($0)) }) {
      let halves = line.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1).map { String(Substring($0)) }
      guard halves.count == 2 else { continue }
      switch halves[0].lowercased() {
      case "content-disposition":
        name = Self.parameter("name", in: halves[1])
        fileName = Self.parameter("filename", in: halves[1])
      case "content-type": mediaType = String(Substring(halves[1].utf8.drop { $0 == 0x20 }.prefix { $0 != 0x0d }))
      default: break
      }
    }
    guard let name else { throw .badRequest }
    self.name = name
    self.fileName = fileName.map(Self.withoutFolders)
    self.mediaType = mediaType
  }

  /// A quoted value; browsers write `"` as %22 and line ends as %0D and %0A (WHATWG HTML, 4.10.21.8).
  private static func parameter(_ key: String, in text: String) -> String? {
    let start = Array("; \(key)=\"".utf8)
    let bytes = Array(text.utf8)
    guard let at = bytes.indices.first(where: { bytes[$0...].starts(with: start) }) else { return nil }
    let value = bytes[(at + start.count)...].prefix { $0 != 0x22 }
    return String(decoding: value, as: UTF8.self).replacing("%22", with: "\"").replacing("%0D", with: " ")
      .replacing("%0A", with: " ")
  }

  private static func withoutFolders(_ name: String) -> String {
    let last = name.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.last
    return last.map { String(Substring($0)) } ?? ""
  }
}
