// SPDX-License-Identifier: Apache-2.0
import Records

extension EvidenceFacts {
  /// Largest document, in bytes.
  private static let most = 64 << 10
  private static let names = [
    "evidence", "title", "with", "channel", "from", "to", "madeBy", "madeHow", "noExport", "paragraphs",
  ]

  /// Reads the document strictly; throws what is wrong with it in a sentence.
  package init(json bytes: [UInt8]) throws {
    self.init()
    guard bytes.count <= Self.most else { throw Self.fault("The facts are longer than \(Self.most) bytes.") }
    var stream = JSONStream(MemorySource(bytes)) { _ in false }
    guard case .value(_, let root)? = try stream.next(), try stream.next() == nil,
      case .object(let members) = root.value
    else { throw Self.fault("The facts are no JSON object.") }
    if let stranger = members.first(where: { !Self.names.contains($0.name) }) {
      throw Self.fault("The facts say \"\(stranger.name.prefix(60))\", which is not known.")
    }
    guard root["evidence"]?.integer == 1 else { throw Self.fault("The facts do not say \"evidence\": 1.") }
    (title, channel) = (try Self.text(root, "title"), try Self.text(root, "channel")?.lowercased())
    (from, to) = (try Self.moment(root, "from"), try Self.moment(root, "to"))
    (madeBy, madeHow) = (try Self.text(root, "madeBy"), try Self.text(root, "madeHow"))
    noExport = try Self.text(root, "noExport")
    people = root["with"]?.string.map { [$0] } ?? root["with"]?.elements.compactMap(\.string) ?? []
    people = people.filter { !$0.isEmpty }
    isOneMessagePerParagraph = root["paragraphs"]?.bool ?? false
  }

  /// The document, for facts that were entered in a form.
  package var json: [UInt8] {
    var members: [(String, JSONValue)] = [("evidence", .number("1"))]
    let texts = [
      ("title", title), ("channel", channel), ("from", from), ("to", to), ("madeBy", madeBy), ("madeHow", madeHow),
      ("noExport", noExport),
    ]
    for case (let name, let text?) in texts { members.append((name, .string(text))) }
    if !people.isEmpty { members.append(("with", .array(people.map { Self.piece(.string($0)) }))) }
    if isOneMessagePerParagraph { members.append(("paragraphs", .bool(true))) }
    let object = JSONValue.object(members.map { JSONMember(name: $0.0, piece: Self.piece($0.1)) })
    return Array(Self.piece(object).written.utf8)
  }

  private static func piece(_ value: JSONValue) -> JSONPiece { JSONPiece(value: value, range: 0..<0) }

  private static func text(_ root: JSONPiece, _ name: String) throws -> String? {
    guard let member = root[name], !member.isNull else { return nil }
    guard let text = member.string else { throw fault("\"\(name)\" of the facts is no text.") }
    return text.isEmpty ? nil : text
  }

  private static func moment(_ root: JSONPiece, _ name: String) throws -> String? {
    guard let text = try text(root, name) else { return nil }
    guard EnteredMoment(text) != nil else {
      throw fault("\"\(name)\" of the facts is no date. Write 2026, 2026-03, 2026-03-03 or 2026-03-03 07:58.")
    }
    return text
  }

  private static func fault(_ message: String) -> FormatError {
    FormatError(.factsWanted, message, remedy: "Mend the facts; docs/formats/evidence.md has an example.")
  }
}
