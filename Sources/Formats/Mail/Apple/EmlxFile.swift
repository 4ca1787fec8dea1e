// SPDX-License-Identifier: Apache-2.0

/// The three parts of an .emlx file of Apple Mail: a line with the mail's length, the mail, a property list.
struct EmlxFile {
  let message: Range<Int>
  /// The property list, without the mail.
  let list: Range<Int>
  /// The file ends before the length its first line says.
  let isCut: Bool

  /// nil where the first line is no length or no mail header follows it.
  init?(_ head: MailBytes, size: Int) {
    let lineEnd = head.lineEnd(0, to: min(head.count, 64))
    let digits = head.trimmed(0..<lineEnd)
    guard lineEnd > 1, head[lineEnd - 1] == 0x0A, !digits.isEmpty, digits.count <= 12,
      digits.allSatisfy({ head[$0].isDigit }), let length = Int(head.string(digits)), length > 0,
      HeaderProbe(head, lineEnd).isMail
    else { return nil }
    let end = min(size, lineEnd + length)
    message = lineEnd..<max(lineEnd, end)
    list = message.upperBound..<size
    isCut = lineEnd + length > size
  }
}
