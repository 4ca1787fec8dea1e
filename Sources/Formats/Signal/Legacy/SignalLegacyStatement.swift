// SPDX-License-Identifier: Apache-2.0

/// A statement of an older backup's replay: `SqlStatement` with its parameters.
enum SignalLegacyStatement {
  static func frame(_ body: ArraySlice<UInt8>) -> SignalLegacyFrame {
    var (fields, sql, values) = (ProtoInput(body), "", [DatabaseValue]())
    while let field = fields.tag() {
      switch (field.number, field.content) {
      case (1, .piece(let piece)): sql = String(decoding: piece, as: UTF8.self)
      case (2, .piece(let piece)): values.append(value(piece))
      default: break
      }
    }
    return .statement(sql, values)
  }

  /// `SqlParameter`: 1 text, 2 whole number, 3 real, 4 bytes, 5 NULL.
  private static func value(_ piece: ArraySlice<UInt8>) -> DatabaseValue {
    var fields = ProtoInput(piece)
    guard let field = fields.tag() else { return .null }
    switch (field.number, field.content) {
    case (1, .piece(let bytes)): return .text(String(decoding: bytes, as: UTF8.self))
    case (2, .varint(let number)): return .integer(Int64(bitPattern: number))
    case (3, .fixed64(let bits)): return .real(Double(bitPattern: bits))
    case (4, .piece(let bytes)): return .blob(Array(bytes))
    default: return .null
    }
  }

  /// The table a statement makes or fills, where it is one of those that are read; all else is left alone.
  ///
  /// Only two shapes are run: a table's columns, and one row of values as parameters.
  static func table(_ sql: String) -> (name: String, makes: Bool)? {
    let words = sql.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.prefix(4000)
    let upper = words.prefix(8).map { $0.uppercased() }
    guard upper.count > 3, !sql.contains(";"), !words.contains(where: { $0.uppercased() == "SELECT" }) else {
      return nil
    }
    let makes = upper[0] == "CREATE" && upper[1] == "TABLE"
    guard makes || upper[0] == "INSERT" else { return nil }
    // CREATE TABLE [IF NOT EXISTS] name, INSERT [OR REPLACE] INTO name.
    let before = makes ? upper.firstIndex(of: "EXISTS") ?? 1 : upper.firstIndex(of: "INTO")
    guard let before, before + 1 < words.count, wanted.contains(String(words[before + 1])) else { return nil }
    return (String(words[before + 1]), makes)
  }

  /// Tables of messages and what belongs to them, under the names of all versions.
  static let wanted: Set<String> = [
    "sms", "mms", "message", "thread", "recipient", "recipient_preferences", "groups", "group_membership", "part",
    "attachment", "reaction", "mention", "group_receipts", "call",
  ]
}
