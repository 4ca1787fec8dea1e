// SPDX-License-Identifier: Apache-2.0
import Records

/// Pulls the items of one file of SMS Import / Export.
struct SMSIEReader {
  private let file: SMSIEFile
  private let size: Int
  private var rows: SMSIERows
  private var maker: TextMessageMaker
  private var isOver = false

  init(_ file: SMSIEFile, _ tally: inout Tally) throws {
    let source = try file.file.open()
    (self.file, size) = (file, source.size)
    rows = SMSIERows(source, file.kind)
    maker = TextMessageMaker(file: file.file.path)
    tally.begin(fileOf: size)
  }

  var findings: TextFindings { maker.findings }

  mutating func next(
    _ tally: inout Tally, _ duplicates: inout RepeatedRecords, _ shelf: inout MediaShelf
  ) throws -> ParsedItem? {
    while !isOver, let row = try read() {
      switch row {
      case .broken(let range): return broken(range, &tally)
      case .value(let piece):
        guard !piece.members.isEmpty else { return broken(piece.range, &tally) }
        if let item = try item(piece, &tally, &duplicates, &shelf) { return item }
      }
    }
    return nil
  }

  /// A source that does not inflate to its end ends here.
  private mutating func read() throws -> JSONLine? {
    do {
      return try rows.next()
    } catch let error as FormatError where error.code == .corrupt || error.code == .unreadable {
      isOver = true
      return .broken(size..<size)
    }
  }

  private mutating func broken(_ range: Range<Int>, _ tally: inout Tally) -> ParsedItem {
    let isEnd = range.upperBound == size
    maker.note {
      $0.broken += range.isEmpty ? 0 : 1
      $0.truncated += isEnd ? 1 : 0
    }
    let source = Provenance(file: file.file.path, start: range.lowerBound, end: range.upperBound)
    return tally.give(Notice(isEnd ? .truncated : .unparseableMessage, source), covers: true)
  }

  /// nil for a row an earlier file holds too.
  private mutating func item(
    _ row: JSONPiece, _ tally: inout Tally, _ duplicates: inout RepeatedRecords, _ shelf: inout MediaShelf
  ) throws -> ParsedItem? {
    let fields = fields(row)
    maker.note { $0.replaced += row.repairs }
    guard !duplicates.isKnown(fields.key) else {
      maker.note { $0.duplicates += 1 }
      return nil
    }
    if file.kind == .calls { return tally.give(call(fields, row.range)) }
    let isMMS = fields["msg_box"] != nil || row["__parts"] != nil || row["parts"] != nil
    return tally.give(try isMMS ? mms(fields, row, &shelf) : sms(fields, row.range))
  }

  private mutating func call(_ fields: TextFields, _ range: Range<Int>) -> ParsedMessage {
    let name = fields["display_name"] ?? fields["name"]
    let origin = maker.people.conversation(fields["number"], title: name)
    var call = maker.call(fields, in: origin, range)
    call.nativeID = fields["_id"].map { "call/\($0)" }
    return call
  }

  private mutating func sms(_ fields: TextFields, _ range: Range<Int>) -> ParsedMessage {
    let title = fields["__display_name"] ?? fields["display_name"] ?? fields["address"]
    let origin = origin(fields, addresses: fields["address"], title: title)
    var message = maker.sms(fields, in: origin, range)
    message.nativeID = fields["_id"].map { "sms/\($0)" }
    return message
  }

  private mutating func origin(_ fields: TextFields, addresses: String?, title: String?) -> ItemOrigin {
    if let thread = fields["thread_id"] { return maker.people.thread(thread, title: title) }
    return maker.people.conversation(addresses, title: title)
  }

  private mutating func mms(_ fields: TextFields, _ row: JSONPiece, _ shelf: inout MediaShelf) throws -> ParsedMessage {
    var draft = MMSDraft(fields: fields, start: row.range.lowerBound)
    draft.addresses = addresses(row)
    for piece in (row["__parts"] ?? row["parts"])?.elements ?? [] { draft.parts.append(try part(piece, &shelf)) }
    let others = draft.addresses.filter { !$0.isOwn }
    let title = others.compactMap { $0.name ?? $0.address }.joined(separator: ", ")
    let addresses = others.compactMap(\.address).joined(separator: "~")
    let origin = origin(fields, addresses: addresses, title: title.isEmpty ? nil : title)
    return maker.mms(draft, in: origin, end: row.range.upperBound)
  }

  private func addresses(_ row: JSONPiece) -> [MMSAddress] {
    let sender = row["__sender_address"] ?? row["sender_address"]
    let recipients =
      row["__recipient_addresses"] ?? row["recipient_addresses"] ?? row["__addresses"] ?? row["addresses"]
    return ((sender.map { [$0] } ?? []) + (recipients?.elements ?? [])).map { piece in
      let fields = fields(piece)
      return MMSAddress(
        address: fields["address"], name: fields["__display_name"] ?? fields["display_name"],
        type: fields.number("type"))
    }
  }

  private mutating func part(_ piece: JSONPiece, _ shelf: inout MediaShelf) throws -> MMSPart {
    let fields = fields(piece)
    let name = MMSPart.name(of: fields)
    if let data = piece["binary_data"], let text = data.string {
      let decoded = Self.decoded(text)
      var attachment = try shelf.keep(
        decoded.bytes, name: name, member: "\(file.file.path)!/\(data.range.lowerBound)-\(data.range.upperBound)",
        mediaType: fields["ct"])
      if !decoded.isWhole { attachment.status = .corrupt }
      return MMSPart(fields, attachment: attachment)
    }
    guard let place = fields["_data"], fields["text"] == nil else { return MMSPart(fields, attachment: nil) }
    let file = place.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? place
    return MMSPart(
      fields, attachment: try shelf.take(at: self.file.mediaFolder + file, name: name ?? file, mediaType: fields["ct"]))
  }

  private static func decoded(_ text: String) -> (bytes: [UInt8], isWhole: Bool) {
    var (stream, bytes): (Base64Stream, [UInt8]) = (Base64Stream(), [])
    Array(text.utf8).withUnsafeBytes { stream.decode($0, into: &bytes) }
    stream.finish(into: &bytes)
    return (bytes, stream.isWhole)
  }

  /// The members that are words or numbers; what is deeper is kept as JSON where nothing else tells it.
  private func fields(_ row: JSONPiece) -> TextFields {
    var fields = TextFields()
    fields.reserve(row.members.count)
    for member in row.members {
      if let text = member.piece.text {
        fields.add(member.name, text)
      } else if !Self.told.contains(member.name) {
        fields.add(member.name, member.piece.written)
      }
    }
    return fields
  }

  private static let told: Set = [
    "__parts", "parts", "__sender_address", "sender_address", "__recipient_addresses", "recipient_addresses",
    "__addresses", "addresses", "binary_data",
  ]
}
