// SPDX-License-Identifier: Apache-2.0
import Records

/// The items of one extract as they are written: numbered anew, each file under a number given at its first message.
struct ExtractSide {
  private let spool: any Spool
  private let source: SpooledFiles
  private var json = ItemJSON(ofExtract: true)
  private var crc = CRC32()
  private var seq = 0
  /// Files of the parse in the order of their numbers here, and those numbers.
  private var files: [Int] = []
  private var numbers: [Int: Int] = [:]
  private var counted = FidelityReport(format: "", parserVersion: 0)

  private static let lineEnd: [UInt8] = [0x0A]

  init(_ spool: any Spool, _ source: SpooledFiles) { (self.spool, self.source) = (spool, source) }

  mutating func add(_ item: ParsedItem) throws {
    switch item.numbered(&seq) {
    case .message(var message):
      if !message.attachments.isEmpty { message.attachments = message.attachments.map { placed($0) } }
      count(message)
      try write(.message(message), as: \.items)
    case .event(let event):
      counted.events += 1
      see(event.sentAt)
      try write(.event(event), as: \.items)
    case .notice(let notice):
      counted.notices += 1
      try write(.notice(notice), as: \.unparsed)
    }
  }

  /// The extract with `report`, whose counts are replaced by those of what is in it.
  func finish(_ report: FidelityReport) -> Extract {
    var report = report
    (report.messages, report.events, report.notices) = (counted.messages, counted.events, counted.notices)
    (report.attachments, report.bytes) = (counted.attachments, counted.bytes)
    (report.firstAt, report.lastAt) = (counted.firstAt, counted.lastAt)
    let text = "\(ExtractFormat.mark)\(ExtractFormat.version),\"report\":\(ItemJSON.text(for: report))}\n"
    return Extract(
      items: spool, itemsCRC: crc, report: Array(text.utf8), files: files.map { source.files[$0] },
      filesSpool: source.spool)
  }

  /// The attachment at its place in the extract; without one where its bytes did not come along.
  private mutating func placed(_ attachment: ParsedAttachment) -> ParsedAttachment {
    var attachment = attachment
    attachment.member = nil
    guard let file = attachment.file, source.files.indices.contains(file) else { return attachment }
    let number = numbers[file] ?? files.count
    if number == files.count { files.append(file) }
    numbers[file] = number
    attachment.member = ExtractFormat.path(number)
    return attachment
  }

  private mutating func count(_ message: ParsedMessage) {
    counted.messages += 1
    for attachment in message.attachments { counted.attachments[attachment.status, default: 0] += 1 }
    see(message.sentAt)
  }

  private mutating func see(_ stamp: Stamp?) {
    guard let wall = stamp?.wall else { return }
    counted.firstAt = min(counted.firstAt ?? wall, wall)
    counted.lastAt = max(counted.lastAt ?? wall, wall)
  }

  private mutating func write(_ item: ParsedItem, as part: WritableKeyPath<ByteAccount, Int>) throws {
    var (length, crc) = (0, crc)
    let spool = spool
    try json.withLine(for: item) { line in
      try spool.append(line)
      crc.add(line)
      length = line.count
    }
    try Self.lineEnd.withUnsafeBytes(spool.append)
    crc.add(Self.lineEnd)
    self.crc = crc
    counted.bytes[keyPath: part] += length
    counted.bytes.framing += 1
    counted.bytes.total += length + 1
  }
}
