// SPDX-License-Identifier: Apache-2.0

/// One signature line of a signed note.
public struct NoteSignature: Hashable, Sendable {
  /// The key's name.
  public let name: String
  /// The key's id.
  public let keyID: UInt32
  /// The signature itself, without the key id.
  public let bytes: [UInt8]

  /// U+2014 and a space.
  private static let prefix = "\u{2014} "

  init(name: String, keyID: UInt32, bytes: [UInt8]) {
    self.name = name
    self.keyID = keyID
    self.bytes = bytes
  }

  /// Reads a line without its newline.
  init(line: ArraySlice<UInt8>) throws {
    let parts = line.dropping(Self.prefix)?.split(
      separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
    guard let parts, parts.count == 2, let name = parts[0].text, KeyName.isValid(name),
      let raw = Base64.decode(parts[1]), raw.count >= 5
    else { throw LedgerError.malformed("A signature line of the note is not dash, name and base64.") }
    self.init(name: name, keyID: raw.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }, bytes: Array(raw.dropFirst(4)))
  }

  /// The line with its newline.
  var line: String {
    let id = withUnsafeBytes(of: keyID.bigEndian) { Array($0) }
    return "\(Self.prefix)\(name) \(Base64.encode(id + bytes))\n"
  }

  /// Whether this signature claims to be by `key`.
  func isBy(_ key: VerifierKey) -> Bool { name == key.name && keyID == key.id }
}
