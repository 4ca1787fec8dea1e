// SPDX-License-Identifier: Apache-2.0
import Records

/// Pulls the items of one backup file.
struct SMSBackupFile {
  private let path: String
  private let size: Int
  private var reader: XMLReader
  private let data: PartData
  private var maker: TextMessageMaker
  private var draft: MMSDraft?
  /// The open MMS stands in an earlier file too.
  private var isKnown = false
  private var declared: Int?
  private var elements = 0
  private var isClosed = false
  private var isOver = false
  private var ready: [ParsedItem] = []

  init(_ file: TreeFile, _ data: PartData, _ tally: inout Tally) throws {
    let source = try file.open()
    (path, size, self.data) = (file.path, source.size, data)
    reader = XMLReader(source, sink: data)
    maker = TextMessageMaker(file: file.path)
    data.isDropped = true
    tally.begin(fileOf: size)
  }

  var findings: TextFindings {
    var findings = maker.findings
    findings.declared = declared ?? 0
    findings.declaredFound = declared == nil ? 0 : elements
    return findings
  }

  mutating func next(_ tally: inout Tally, _ duplicates: inout RepeatedRecords) throws -> ParsedItem? {
    while ready.isEmpty, !isOver {
      guard let token = try read() else {
        finish(&tally)
        break
      }
      take(token, &tally, &duplicates)
    }
    return ready.isEmpty ? nil : ready.removeFirst()
  }

  /// The next token; a source that does not inflate to its end ends here.
  private mutating func read() throws -> XMLToken? {
    do {
      return try reader.next()
    } catch let error as FormatError where error.code == .corrupt || error.code == .unreadable {
      return nil
    }
  }

  private mutating func take(_ token: XMLToken, _ tally: inout Tally, _ duplicates: inout RepeatedRecords) {
    switch token {
    case .start(let name, let attributes, let range): start(name, attributes, range, &tally, &duplicates)
    case .end("mms", let range): endDraft(at: range.upperBound, &tally)
    case .end("smses", _), .end("calls", _): isClosed = true
    case .end: break
    case .text(_, let range): if draft == nil { unreadable(range, .unreadableLine, &tally) }
    case .broken(let range): broken(range, &tally)
    }
  }

  private mutating func start(
    _ name: String, _ attributes: [XMLAttribute], _ range: Range<Int>, _ tally: inout Tally,
    _ duplicates: inout RepeatedRecords
  ) {
    switch name {
    case "part" where draft != nil:
      let part = part(attributes)
      draft?.parts.append(part)
    case "addr" where draft != nil: addAddress(attributes)
    case "parts", "addrs": break
    case "smses", "calls": begin(attributes)
    case "sms", "mms", "call":
      // An MMS that was not closed ends where the next message begins.
      endDraft(at: range.lowerBound, &tally)
      element(name, fields(attributes), range, &tally, &duplicates)
    default: if draft == nil { unreadable(range, .unreadableLine, &tally) }
    }
  }

  private mutating func begin(_ attributes: [XMLAttribute]) {
    let fields = fields(attributes)
    if let count = fields.number("count") { declared = (declared ?? 0) + Int(clamping: count) }
    if fields["type"] == "incremental" { maker.note { $0.incremental += 1 } }
  }

  private mutating func element(
    _ name: String, _ fields: TextFields, _ range: Range<Int>, _ tally: inout Tally, _ duplicates: inout RepeatedRecords
  ) {
    elements += 1
    isKnown = duplicates.isKnown(fields.key)
    if isKnown { maker.note { $0.duplicates += 1 } }
    data.isDropped = isKnown || name != "mms"
    if name == "mms" {
      draft = MMSDraft(fields: fields, start: range.lowerBound)
    } else if !isKnown {
      let title = fields["contact_name"]
      let origin = maker.people.conversation(fields[name == "sms" ? "address" : "number"], title: title)
      let message = name == "sms" ? maker.sms(fields, in: origin, range) : maker.call(fields, in: origin, range)
      ready.append(tally.give(message))
    }
  }

  private mutating func endDraft(at end: Int, _ tally: inout Tally) {
    guard let draft else { return }
    self.draft = nil
    data.isDropped = true
    guard !isKnown else { return }
    let origin = maker.people.conversation(draft.fields["address"], title: draft.fields["contact_name"])
    ready.append(tally.give(maker.mms(draft, in: origin, end: max(draft.start, end))))
  }

  private mutating func part(_ attributes: [XMLAttribute]) -> MMSPart {
    let fields = fields(attributes)
    guard var attachment = data.take() else { return MMSPart(fields, attachment: absent(fields)) }
    attachment.name = MMSPart.name(of: fields)
    attachment.mediaType = fields["ct"]
    if let range = attributes.first(where: \.isStreamed)?.range {
      attachment.member = "\(path)!/\(range.lowerBound)-\(range.upperBound)"
    }
    return MMSPart(fields, attachment: attachment)
  }

  /// A part of a file's type without its bytes; nil for words.
  private mutating func absent(_ fields: TextFields) -> ParsedAttachment? {
    guard !isKnown, fields["text"] == nil, let type = fields["ct"], type != "text/plain", type != "application/smil"
    else { return nil }
    maker.note { $0.omitted += 1 }
    return ParsedAttachment(name: MMSPart.name(of: fields), status: .omitted, mediaType: type)
  }

  private mutating func addAddress(_ attributes: [XMLAttribute]) {
    let fields = fields(attributes)
    draft?.addresses.append(MMSAddress(address: fields["address"], name: nil, type: fields.number("type")))
  }

  private mutating func broken(_ range: Range<Int>, _ tally: inout Tally) {
    if let attachment = data.take(), !isKnown {
      draft?.parts.append(MMSPart(TextFields(), attachment: attachment))
    }
    maker.note { $0.broken += 1 }
    let isEnd = range.upperBound == size && !isClosed
    if isEnd { maker.note { $0.truncated += 1 } }
    unreadable(range, isEnd ? .truncated : .unparseableMessage, &tally)
    isClosed = isClosed || isEnd
  }

  private mutating func unreadable(_ range: Range<Int>, _ code: NoticeCode, _ tally: inout Tally) {
    let source = Provenance(file: path, start: range.lowerBound, end: range.upperBound)
    ready.append(tally.give(Notice(code, source), covers: draft == nil))
  }

  /// What was open when the file stopped is told as far as it was read.
  private mutating func finish(_ tally: inout Tally) {
    isOver = true
    endDraft(at: size, &tally)
    guard !isClosed else { return }
    maker.note { $0.truncated += 1 }
    unreadable(size..<size, .truncated, &tally)
  }

  private mutating func fields(_ attributes: [XMLAttribute]) -> TextFields {
    var fields = TextFields()
    fields.reserve(attributes.count)
    for attribute in attributes where !attribute.range.isEmpty && !reader.isWritten(attribute, as: "null") {
      guard let text = reader.text(attribute) else { continue }
      if text.joined + text.replaced > 0 {
        maker.note {
          $0.joined += text.joined
          $0.replaced += text.replaced
        }
      }
      fields.add(attribute.name, text.text)
    }
    return fields
  }
}
