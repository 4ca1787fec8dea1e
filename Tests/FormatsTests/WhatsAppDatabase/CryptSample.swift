// SPDX-License-Identifier: Apache-2.0
import CZlib
import Crypto
import Formats

/// Backups of our own making, and the keys that open them.
enum CryptSample {
  static func make(_ database: [UInt8], _ kind: String) throws -> (bytes: [UInt8], key: [UInt8]) {
    let root = (0..<32).map { UInt8($0 * 5 + 1) }
    let (iv, salt) = ((0..<16).map { UInt8($0 * 3 + 7) }, (0..<32).map { UInt8($0) })
    let key = kind == "crypt15" ? chain(root) : root
    let box = try AES.GCM.seal(deflate(database), using: SymmetricKey(data: key), nonce: try AES.GCM.Nonce(data: iv))
    let body = header(kind, iv, salt) + Array(box.ciphertext) + Array(box.tag)
    let trailer = kind == "crypt12" ? Array("--01".utf8) : Array(Insecure.MD5.hash(data: body))
    return (body + trailer, kind == "crypt15" ? root : keyFile(root, salt))
  }

  private static func chain(_ root: [UInt8]) -> [UInt8] {
    func hmac(_ key: [UInt8], _ message: [UInt8]) -> [UInt8] {
      Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
    }
    return hmac(hmac([UInt8](repeating: 0, count: 32), root), Array("backup encryption\u{1}".utf8))
  }

  private static func header(_ kind: String, _ iv: [UInt8], _ salt: [UInt8]) -> [UInt8] {
    let account = [UInt8](repeating: 4, count: 16)
    switch kind {
    case "crypt12": return [0, 1, 1] + salt + account + iv
    case "crypt14":
      let inner: [UInt8] = [0x0A, 2, 0, 1, 0x12, 1, 0x31, 0x1A, 32] + salt + [0x22, 16] + account + [0x2A, 16] + iv
      return sized([0x08, 0, 0x12, UInt8(inner.count)] + inner)
    default: return sized([0x08, 1, 0x1A, 18, 0x0A, 16] + iv)
    }
  }

  private static func sized(_ message: [UInt8]) -> [UInt8] { [UInt8(message.count)] + message }

  private static func keyFile(_ key: [UInt8], _ salt: [UInt8]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 158)
    bytes.replaceSubrange(0..<4, with: [0xAC, 0xED, 0, 5])
    bytes.replaceSubrange(30..<62, with: salt)
    bytes.replaceSubrange(126..<158, with: key)
    return bytes
  }

  private static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(bytes.count))
    var out = [UInt8](repeating: 0, count: Int(size))
    compress2(&out, &size, bytes, UInt(bytes.count), 6)
    return Array(out.prefix(Int(size)))
  }
}
