// SPDX-License-Identifier: Apache-2.0

/// The header fields this parser reads; every other is kept as an extra under its own name.
enum HeaderKind {
  case from, sender, to, cc, bcc, date, subject, messageID, inReplyTo, references, received
  case contentType, contentTransferEncoding, contentDisposition, contentID, contentLength
  case mozillaStatus, mozillaAltered, status, imap, other

  init(_ bytes: MailBytes, _ name: Range<Int>) {
    self = Self.table(name.count).first { bytes.equals($0.word, name) }?.kind ?? .other
  }

  private struct Entry {
    let word: StaticString
    let kind: HeaderKind
  }

  private static func table(_ length: Int) -> [Entry] { length < byLength.count ? byLength[length] : [] }

  private static let byLength: [[Entry]] = {
    var table = [[Entry]](repeating: [], count: 26)
    for entry in all { table[entry.word.utf8CodeUnitCount].append(entry) }
    return table
  }()

  private static let all = [
    Entry(word: "from", kind: .from), Entry(word: "sender", kind: .sender), Entry(word: "to", kind: .to),
    Entry(word: "cc", kind: .cc), Entry(word: "bcc", kind: .bcc), Entry(word: "date", kind: .date),
    Entry(word: "subject", kind: .subject), Entry(word: "message-id", kind: .messageID),
    Entry(word: "in-reply-to", kind: .inReplyTo), Entry(word: "references", kind: .references),
    Entry(word: "received", kind: .received), Entry(word: "content-type", kind: .contentType),
    Entry(word: "content-transfer-encoding", kind: .contentTransferEncoding),
    Entry(word: "content-disposition", kind: .contentDisposition), Entry(word: "content-id", kind: .contentID),
    Entry(word: "content-length", kind: .contentLength), Entry(word: "x-mozilla-status", kind: .mozillaStatus),
    Entry(word: "x-mozilla-altered", kind: .mozillaAltered), Entry(word: "status", kind: .status),
    Entry(word: "x-imap", kind: .imap),
  ]
}
