// SPDX-License-Identifier: Apache-2.0

/// The first frame of an older backup, the only one in the clear: IV, salt, version.
struct SignalLegacyHead {
  let iv: [UInt8]
  let salt: [UInt8]
  /// From 1 on the lengths of frames are sealed too.
  let version: UInt64
  /// Where the sealed frames begin.
  let end: Int

  /// nil where the bytes are no such backup: a length of 4 bytes, then `BackupFrame.header`.
  init?(_ head: [UInt8]) {
    guard head.count >= 8, head[0] == 0, head[1] == 0, head[2] == 0 else { return nil }
    let length = Int(head[3])
    guard (52...80).contains(length), head.count >= 4 + length, head[4] == 0x0A else { return nil }
    var frame = ProtoInput(head[4..<4 + length])
    guard let tag = frame.tag(), tag.number == 1, case .piece(let body) = tag.content, frame.isAtEnd else { return nil }
    var (fields, iv, salt, version) = (ProtoInput(body), [UInt8](), [UInt8](), UInt64(0))
    while let field = fields.tag() {
      switch (field.number, field.content) {
      case (1, .piece(let piece)): iv = Array(piece)
      case (2, .piece(let piece)): salt = Array(piece)
      case (3, .varint(let number)): version = number
      default: return nil
      }
    }
    guard iv.count == 16, salt.count == 32 else { return nil }
    (self.iv, self.salt, self.version, end) = (iv, salt, version, 4 + length)
  }
}
