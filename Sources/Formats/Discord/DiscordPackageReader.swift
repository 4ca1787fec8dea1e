// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads the channels of Discord's package, in CSV as it was and in JSON as it is.
struct DiscordPackageReader: FileReader {
  private enum Input {
    case rows(CSVReader, names: [String])
    case stream(JSONStream)
  }

  private let layout: DiscordPackageLayout
  private let tree: FileTree
  private var input: Input?
  private var origin = ItemOrigin(conversation: ConversationLabel(id: ""), file: "")
  private var size = 0
  private var json = JSONText()

  init(_ layout: DiscordPackageLayout, _ tree: FileTree) { (self.layout, self.tree) = (layout, tree) }

  mutating func begin(_ file: TreeFile, _ source: any ByteSource, _ desk: inout ReadingDesk) throws {
    origin = ItemOrigin(conversation: layout.conversation(of: file), file: file.path)
    size = source.size
    if file.baseName.lowercased().hasSuffix(".csv") {
      var rows = CSVReader(source)
      let names = try rows.next()?.fields ?? []
      input = .rows(rows, names: names)
    } else {
      input = .stream(JSONStream(source) { $0.count == 0 })
    }
  }

  mutating func advance(_ desk: inout ReadingDesk) throws -> Bool {
    switch input {
    case .rows(var rows, let names):
      let row = try rows.next()
      input = .rows(rows, names: names)
      guard let row else { return false }
      let fields = Dictionary(zip(names, row.fields), uniquingKeysWith: { first, _ in first })
      message({ fields[$0] }, row.range, isBroken: row.isBroken, &desk)
    case .stream(var stream):
      let step = try stream.next()
      input = .stream(stream)
      return take(step, &desk)
    case nil: return false
    }
    return true
  }

  private mutating func take(_ step: JSONStep?, _ desk: inout ReadingDesk) -> Bool {
    switch step {
    case nil: return false
    case .value(_, let piece):
      if piece.repairs > 0 { desk.count("textRepaired", by: piece.repairs) }
      message({ piece[$0]?.text }, piece.range, isBroken: false, &desk)
    case .broken(_, let range): broken(range, &desk)
    case .enter, .leave: break
    }
    return true
  }

  private func broken(_ range: Range<Int>, _ desk: inout ReadingDesk) {
    let code: NoticeCode = range.upperBound == size ? .truncated : .unparseableMessage
    desk.note(code, Provenance(file: origin.file, range: range), covers: true)
  }

  private mutating func message(
    _ field: (String) -> String?, _ range: Range<Int>, isBroken: Bool, _ desk: inout ReadingDesk
  ) {
    guard !isBroken, let id = field("ID"), !id.isEmpty, field("Timestamp") ?? field("Contents") != nil else {
      return broken(range, &desk)
    }
    let stamp = field("Timestamp").map { Self.stamp($0, id) }
    if stamp?.wall == nil { desk.note(.dateImpossible, Provenance(file: origin.file, range: range)) }
    var message = ParsedMessage(
      seq: 0, origin: origin, start: range.lowerBound, end: range.upperBound, sender: layout.owner, sentAt: stamp,
      type: .text, text: field("Contents").map { json.words($0) })
    message.nativeID = id
    for address in (field("Attachments") ?? "").split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      attach(String(address), &message, &desk)
    }
    desk.give(message)
  }

  private mutating func attach(_ address: String, _ message: inout ParsedMessage, _ desk: inout ReadingDesk) {
    let path = address.split(separator: "?").first ?? ""
    let name = path.split(separator: "/").last.map(String.init)
    desk.count("loss:links")
    message.type = .media
    message.attachments.append(
      ParsedAttachment(name: name, status: .omitted, mediaType: name.flatMap { MediaKind.type(ofName: $0) }))
    message.extras.keep("attachment:\(message.attachments.count):address", json.address(address))
  }

  /// A time without a zone is UTC when the id, which counts milliseconds, says the same second.
  private static func stamp(_ raw: String, _ id: String) -> Stamp {
    let stamp = ISOStamp.orRaw(raw)
    guard stamp.instant == nil, let wall = stamp.wall, let number = UInt64(id) else { return stamp }
    let milliseconds = Int64(number >> 22) + 1_420_070_400_000
    let exact = EpochStamp.stamp(raw: raw, milliseconds: milliseconds)
    guard let utc = exact.wall, abs(utc.milliseconds - wall.milliseconds) < 1000 else { return stamp }
    return exact
  }

  mutating func conclude(_ desk: inout ReadingDesk) {
    desk.report(problemsOf: tree)
    desk.count("secretsHashed", by: json.secrets)
    desk.close(DiscordLosses.package(desk), gaps: DiscordLosses.gaps, isExperimental: true)
  }
}
