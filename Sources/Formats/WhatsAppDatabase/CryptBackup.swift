// SPDX-License-Identifier: Apache-2.0

/// An encrypted backup, opened: the database inside it at any offset, in constant memory.
package struct CryptBackup {
  /// The database.
  package let database: any ByteSource
  /// "crypt14".
  package let kind: String
  /// Whether the tag shows that no byte was changed; false where it is damaged or cut off.
  package let isVerified: Bool

  /// nil when the source is no encrypted backup.
  package init?(_ source: any ByteSource, name: String, key: ExportKey?) throws {
    guard let header = BackupHeader(try source.prefix(8192), name: name) else { return nil }
    let key = try BackupKey(key, for: header)
    kind = header.kind.rawValue
    guard source.size > header.end + 64 else { throw Self.damaged }
    let whole = try DecryptedSource(source, header.end..<source.size, key: key.aes, iv: header.iv)
    // The head of the plaintext tells a wrong key from damage.
    guard Self.isDatabase(whole) else { throw BackupKey.wrong }
    let end = try Self.verifiedEnd(source, header, key)
    isVerified = end != nil
    let range = header.end..<(end ?? source.size)
    let plain = try DecryptedSource(source, range, key: key.aes, iv: header.iv)
    database = try InflatedSource(plain, kind: .zlib, size: isVerified ? nil : Self.declaredSize(plain))
  }

  /// Ends of the ciphertext tried: 16 bytes of tag and 16 of MD5, the tag alone, crypt12's 20 and 36.
  private static func verifiedEnd(_ source: any ByteSource, _ header: BackupHeader, _ key: BackupKey) throws -> Int? {
    let trailers = header.kind == .crypt12 ? [20, 36, 32, 16] : [32, 16]
    for trailer in trailers {
      let end = source.size - trailer
      guard end > header.end else { continue }
      let body = try DecryptedSource(source, header.end..<end, key: key.aes, iv: header.iv)
      if try body.verify(try source.bytes(end..<end + 16)) { return end }
    }
    return nil
  }

  private static func isDatabase(_ plain: DecryptedSource) -> Bool {
    guard let head = try? plain.prefix(2), head.count == 2, head[0] & 15 == 8,
      (Int(head[0]) << 8 | Int(head[1])) % 31 == 0,
      let inner = try? InflatedSource(plain, kind: .zlib, size: 100)
    else { return false }
    // The last of the declared bytes is kept back, since more follow.
    return (try? inner.bytes(0..<16)).map { $0.elementsEqual("SQLite format 3\0".utf8) } ?? false
  }

  /// Damaged bytes cannot be inflated to their end: the database itself says how long it should be.
  private static func declaredSize(_ plain: DecryptedSource) throws -> Int? {
    let head = try InflatedSource(plain, kind: .zlib, size: 101).bytes(0..<100)
    return DatabaseHead(head).flatMap { $0.size > 0 ? $0.size : nil }
  }

  private static var damaged: FormatError {
    FormatError(.truncated, "The WhatsApp backup stops behind its header.", remedy: "Copy it again from the telephone.")
  }
}
