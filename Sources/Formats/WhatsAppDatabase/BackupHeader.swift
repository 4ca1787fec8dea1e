// SPDX-License-Identifier: Apache-2.0

/// What stands before the ciphertext of a WhatsApp backup (crypt12, crypt14, crypt15).
///
/// crypt14 and crypt15 begin with the length of a protobuf message and the message: field 2 holds salt (3) and IV (5)
/// under a key file, field 3 the IV (1) under a root key. crypt12 has 67 fixed bytes: versions 2 and 1, salt 32,
/// account 16, IV 16.
struct BackupHeader {
  enum Kind: String { case crypt12, crypt14, crypt15 }

  let kind: Kind
  let iv: [UInt8]
  /// Also in the key file that opens it; empty for crypt15.
  let salt: [UInt8]
  /// Where the ciphertext begins.
  let end: Int

  /// nil when the bytes are no such header; crypt12 has no marks of its own, so its name must say it.
  init?(_ head: [UInt8], name: some StringProtocol) {
    if let made = Self.message(head) {
      self = made
    } else if name.lowercased().hasSuffix(".crypt12"), head.count >= 128, head[0] == 0, (1...9).contains(head[2]) {
      self.init(kind: .crypt12, iv: Array(head[51..<67]), salt: Array(head[3..<35]), end: 67)
    } else {
      return nil
    }
  }

  private init(kind: Kind, iv: [UInt8], salt: [UInt8], end: Int) {
    (self.kind, self.iv, self.salt, self.end) = (kind, iv, salt, end)
  }

  private static func message(_ head: [UInt8]) -> BackupHeader? {
    guard let (size, next) = WireFields.number(head, 0), size >= 20, size < 4096, next + size < head.count
    else { return nil }
    // Some headers of under 128 bytes have a byte 1 more between length and message.
    let start = next == 1 && head[1] == 1 ? 2 : next
    guard let fields = WireFields(head[start..<start + size]) else { return nil }
    if let iv = fields.message(3)?.bytes(1), iv.count == 16 {
      return BackupHeader(kind: .crypt15, iv: iv, salt: [], end: start + size)
    }
    guard let inner = fields.message(2), let iv = inner.bytes(5), iv.count == 16, let salt = inner.bytes(3) else {
      return nil
    }
    return BackupHeader(kind: .crypt14, iv: iv, salt: salt, end: start + size)
  }
}
