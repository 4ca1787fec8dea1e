// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records

extension MessageReader {
  /// A part whose content Apple Mail took out of the mail; true when it was dealt with here.
  func takeOutside(
    _ index: Int, _ bytes: MailBytes, into attachment: inout ParsedAttachment
  ) throws -> Bool {
    let part = tree.parts[index]
    guard let outside, Self.isTakenOut(part, bytes) else { return false }
    guard let file = outside.file(tree.number(of: index), name: part.type.name) else {
      attachment.status = .missing
      findings.detached += 1
      notices.append(MailNotice(.attachmentMissing, part.header, "kept apart from the mail"))
      return true
    }
    attachment.member = file.path
    try hand(try file.open(), to: &attachment)
    return true
  }

  private static func isTakenOut(_ part: MimePart, _ bytes: MailBytes) -> Bool {
    var header = HeaderBlock()
    header.read(bytes, part.header)
    return header.fields.contains { bytes.equals("X-Apple-Content-Length", $0.name) }
  }

  private func hand(_ source: any ByteSource, to attachment: inout ParsedAttachment) throws {
    var (hash, count) = (SHA256(), 0)
    attachment.file = try sink.begin()
    try source.eachBlock { block in
      hash.update(bufferPointer: block)
      count += block.count
      try sink.write(block)
    }
    try sink.end()
    attachment.bytes = count
    attachment.sha256 = Array(hash.finalize())
  }
}
