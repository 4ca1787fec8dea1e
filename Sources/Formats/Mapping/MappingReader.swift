// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads a mapping's JSON strictly: what it does not know is a mistake, named.
struct MappingReader {
  /// Largest document, in bytes.
  static let most = 256 << 10

  static func mapping(_ bytes: [UInt8]) throws -> Mapping {
    guard bytes.count <= most else { throw fault("The mapping is longer than \(most) bytes.") }
    var stream = JSONStream(MemorySource(bytes)) { _ in false }
    guard case .value(_, let root)? = try stream.next(), try stream.next() == nil, case .object = root.value else {
      throw fault("The mapping is no JSON object.")
    }
    try know(root, Self.members, in: "the mapping")
    guard root["mapping"]?.integer == 1 else { throw fault("The mapping does not say \"mapping\": 1.") }
    guard let rows = root["rows"] else { throw fault("The mapping does not say how \"rows\" are written.") }
    var mapping = Mapping(try Self.rows(rows))
    if let ending = try text(rows, "ending") { mapping.ending = ending.lowercased() }
    (mapping.source, mapping.channel) = (try text(root, "source"), try text(root, "channel"))
    for field in MappingField.allCases {
      if let rule = root[field.rawValue] { mapping.rules[field] = try Self.rule(rule, field, &mapping) }
    }
    guard mapping.rules[.text] != nil || mapping.rules[.attachments] != nil else {
      throw fault("The mapping says neither where the text nor where the attachments are.")
    }
    return mapping
  }

  private static let members =
    ["mapping", "source", "channel", "rows"] + MappingField.allCases.map(\.rawValue)

  private static func rows(_ piece: JSONPiece) throws -> Mapping.Rows {
    try know(piece, ["kind", "separator", "header", "array", "ending"], in: "\"rows\"")
    switch piece["kind"]?.string {
    case "csv":
      let separator = try text(piece, "separator") ?? ","
      guard separator.utf8.count == 1, let byte = separator.utf8.first, byte != 0x22, byte != 0x0A, byte != 0x0D else {
        throw fault("The separator of \"rows\" is not one plain character.")
      }
      return .csv(separator: byte, hasHeader: piece["header"]?.bool ?? true)
    case "json": return .json(array: path(try text(piece, "array") ?? ""))
    case "ndjson": return .jsonLines
    default: throw fault("The kind of \"rows\" is none of csv, json, ndjson.")
    }
  }

  private static func rule(_ piece: JSONPiece, _ field: MappingField, _ mapping: inout Mapping) throws -> MappingRule {
    if let place = piece.string { return .from([place]) }
    try know(piece, ["from", "is"] + own(field), in: "\"\(field.rawValue)\"")
    try further(piece, field, &mapping)
    if let constant = try text(piece, "is") { return .constant(constant) }
    if let place = piece["from"]?.string { return .from([place]) }
    let places = piece["from"]?.elements.compactMap(\.string) ?? []
    guard !places.isEmpty else { throw fault("The rule \"\(field.rawValue)\" says neither \"from\" nor \"is\".") }
    return .from(places)
  }

  /// Members only this field's rule has.
  private static func own(_ field: MappingField) -> [String] {
    switch field {
    case .time: ["pattern", "zone"]
    case .attachments: ["separator", "folder"]
    case .type: ["values"]
    case .id, .conversation, .title, .sender, .address, .text, .replyTo: []
    }
  }

  private static func further(_ piece: JSONPiece, _ field: MappingField, _ mapping: inout Mapping) throws {
    switch field {
    case .time:
      if let pattern = try text(piece, "pattern") { mapping.time = try TimePattern(pattern) }
      mapping.zone = try text(piece, "zone")
      if let zone = mapping.zone, ZoneClock(zone) == nil { throw fault("The zone of \"time\" is not known.") }
    case .attachments:
      mapping.attachmentSeparator = try text(piece, "separator")
      mapping.folder = try text(piece, "folder") ?? ""
      if !mapping.folder.isEmpty, mapping.folder.utf8.last != UInt8(ascii: "/") { mapping.folder += "/" }
    case .type:
      for member in piece["values"]?.members ?? [] { try type(member, &mapping) }
    case .id, .conversation, .title, .sender, .address, .text, .replyTo: break
    }
  }

  private static func type(_ member: JSONMember, _ mapping: inout Mapping) throws {
    if member.piece.string == "event" {
      mapping.events.insert(member.name)
      return
    }
    guard let type = member.piece.string.flatMap(MessageType.init(rawValue:)) else {
      let names = MessageType.allCases.map(\.rawValue).joined(separator: ", ")
      throw fault("A value of \"type\" is none of event, \(names).")
    }
    mapping.types[member.name] = type
  }

  private static func text(_ piece: JSONPiece, _ name: String) throws -> String? {
    guard let member = piece[name], !member.isNull else { return nil }
    guard let text = member.string else { throw fault("\"\(name)\" of the mapping is no text.") }
    return text.isEmpty ? nil : text
  }

  private static func know(_ piece: JSONPiece, _ names: [String], in place: String) throws {
    guard case .object(let members) = piece.value else { throw fault("In the mapping, \(place) is no object.") }
    guard let stranger = members.first(where: { !names.contains($0.name) }) else { return }
    throw fault("In \(place) the mapping says \"\(stranger.name.prefix(60))\", which is not known.")
  }

  /// "a.b" as its steps; "" has none.
  static func path(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
  }

  static func fault(_ message: String) -> FormatError {
    FormatError(.unsupported, message, remedy: "Mend the mapping; docs/formats/mapping.md has an example.")
  }
}
