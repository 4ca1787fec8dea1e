// SPDX-License-Identifier: Apache-2.0

extension Entry {
  /// Reads an entry; the bytes must be exactly what `bytes` would write.
  public init(parsing bytes: [UInt8]) throws {
    var lines = Lines(bytes)
    guard bytes.count <= Self.mostBytes, lines.next()?.text == Self.version else {
      throw Self.broken("The entry does not begin with \(Self.version).")
    }
    let act = Self.field(&lines, "act").flatMap { Act($0) }
    let salt = Self.field(&lines, "salt").flatMap { Hex.decode($0.utf8) }.flatMap { Salt($0) }
    let time = Self.field(&lines, "time").flatMap { Decimal.parse($0.utf8) }
    guard let act, let salt, let time else { throw Self.broken("The entry does not state act, salt and time.") }
    try self.init(act, salt: salt, time: time, fields: Self.fields(&lines))
    guard lines.rest.isEmpty else { throw Self.broken("The entry does not end in a newline.") }
  }

  private static func field(_ lines: inout Lines, _ key: String) -> String? {
    lines.next()?.dropping("\(key) ")?.text
  }

  private static func fields(_ lines: inout Lines) throws -> [EntryField] {
    var fields: [EntryField] = []
    while let line = lines.next() {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let key = parts[0].text, let value = parts[1].text,
        let field = EntryField(key: key, value: value)
      else { throw broken("Line \(fields.count + 5) of the entry is not a key and a value.") }
      fields.append(field)
    }
    return fields
  }
}
