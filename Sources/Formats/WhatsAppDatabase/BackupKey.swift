// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation

/// The AES key of a backup, made from what the person gave: a key file, or 64 hexadecimal digits.
struct BackupKey {
  let aes: [UInt8]

  /// Throws where there is no key, or one that surely does not open this backup.
  init(_ given: ExportKey?, for header: BackupHeader) throws {
    guard let given else { throw Self.needed(header) }
    guard let file = KeyFile(given) else { throw Self.wrong }
    switch header.kind {
    case .crypt15:
      // A chain of two HMACs makes the backup's key of the root key.
      aes = Self.hmac(
        key: Self.hmac(key: [UInt8](repeating: 0, count: 32), file.key), Array("backup encryption\u{1}".utf8))
    case .crypt12, .crypt14:
      if let salt = file.salt, salt != header.salt { throw Self.wrong }
      aes = file.key
    }
  }

  private static func hmac(key: [UInt8], _ message: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
  }

  private static func needed(_ header: BackupHeader) -> FormatError {
    let what =
      header.kind == .crypt15
      ? "the 64-digit key of WhatsApp's end-to-end encrypted backup, or encrypted_backup.key"
      : "the file named key of the telephone (158 bytes)"
    return FormatError(
      .encrypted, "The WhatsApp backup is encrypted (\(header.kind.rawValue)).", remedy: "Give \(what) with --key FILE."
    )
  }

  static var wrong: FormatError {
    FormatError(
      .wrongKey, "The key given does not open this WhatsApp backup.",
      remedy: "Take the key from the same telephone and the same time as the backup.")
  }
}

/// What a key file holds: a Java array of 131 bytes (salt at 3, key at 99) or of 32, bare bytes, or digits.
private struct KeyFile {
  var key: [UInt8]
  var salt: [UInt8]?

  init?(_ given: ExportKey) {
    let bytes = given.bytes
    let isJava = bytes.starts(with: [0xAC, 0xED, 0x00, 0x05])
    switch bytes.count {
    case 158 where isJava: (key, salt) = (Array(bytes[126..<158]), Array(bytes[30..<62]))
    case 59 where isJava: key = Array(bytes[27..<59])
    case 32: key = bytes
    default:
      guard let digits = Self.digits(bytes) else { return nil }
      key = digits
    }
  }

  /// 64 hexadecimal digits, with spaces or line ends among them.
  private static func digits(_ bytes: [UInt8]) -> [UInt8]? {
    let plain = bytes.filter { ![0x20, 0x0A, 0x0D, 0x09, 0x2D].contains($0) }
    return plain.count == 64 ? HexDigit.bytes(String(decoding: plain, as: UTF8.self)) : nil
  }
}
