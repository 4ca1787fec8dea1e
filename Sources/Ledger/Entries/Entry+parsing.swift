// SPDX-License-Identifier: Apache-2.0

extension Entry {
  /// Reads an entry; throws `entry` with the number of the line that breaks the form.
  public init(parsing bytes: [UInt8]) throws {
    if let line = bytes.withUnsafeBytes(EntryForm.firstBadLine) {
      throw Self.broken("Line \(line) of the entry breaks the form of entries.")
    }
    var lines = Lines(bytes)
    _ = lines.next()
    let (act, salt, time) = (Self.value(&lines), Self.value(&lines), Self.value(&lines))
    guard let act = Act(act), let salt = Hex.decode(salt.utf8).flatMap({ Salt($0) }), let time = UInt64(time) else {
      throw Self.broken("The head of the entry breaks the form of entries.")
    }
    try self.init(act, salt: salt, time: time, fields: Self.fields(&lines))
  }

  /// What follows the key of the next line.
  private static func value(_ lines: inout Lines) -> String {
    let line = lines.next() ?? []
    return line[line.firstIndex(of: UInt8(ascii: " "))!...].dropFirst().text ?? ""
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
