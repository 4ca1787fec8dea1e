// SPDX-License-Identifier: Apache-2.0

/// Content-Transfer-Encoding (RFC 2045 6), uuencode among its unregistered values.
enum TransferEncoding {
  case identity, base64, quotedPrintable, uuencode
  /// A value nobody defined: the bytes are kept as they are.
  case unknown

  init(_ bytes: MailBytes, _ header: HeaderBlock) {
    guard let field = header.first(.contentTransferEncoding) else {
      self = .identity
      return
    }
    self.init(bytes, bytes.trimmed(field.value))
  }

  private init(_ bytes: MailBytes, _ value: Range<Int>) {
    let end = value.first { bytes[$0] == 0x3B || bytes[$0].isMailSpace } ?? value.upperBound
    let word = value.lowerBound..<end
    if bytes.equals("base64", word) {
      self = .base64
    } else if bytes.equals("quoted-printable", word) {
      self = .quotedPrintable
    } else if ["x-uuencode", "uuencode", "x-uue"].contains(where: { bytes.equals($0, word) }) {
      self = .uuencode
    } else if word.isEmpty || ["7bit", "8bit", "binary", "7-bit", "8-bit"].contains(where: { bytes.equals($0, word) }) {
      self = .identity
    } else {
      self = .unknown
    }
  }
}
