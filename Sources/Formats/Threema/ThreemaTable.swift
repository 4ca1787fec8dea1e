// SPDX-License-Identifier: Apache-2.0

/// A CSV of Threema's, row by row, fields by the names in its first row.
struct ThreemaTable {
  struct Row {
    let fields: [String: String]
    let range: Range<Int>
    /// It has not the fields the first row promises.
    let isBroken: Bool

    /// The field of that name; nil where it is absent or empty.
    subscript(name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
    /// Milliseconds since 1970.
    func time(_ name: String) -> Int64? { self[name].flatMap { Int64($0) }.flatMap { $0 > 0 ? $0 : nil } }
    func isSet(_ name: String) -> Bool { fields[name] == "1" || fields[name] == "true" }
  }

  private var reader: CSVReader
  private var names: [String]?

  init(_ source: any ByteSource) { reader = CSVReader(source) }

  mutating func next() throws -> Row? {
    if names == nil { names = try reader.next()?.fields }
    guard let names, let row = try reader.next() else { return nil }
    var fields: [String: String] = [:]
    for (name, field) in zip(names, row.fields) { fields[name] = Self.plain(field) }
    return Row(fields: fields, range: row.range, isBroken: row.isBroken || row.fields.count < min(3, names.count))
  }

  /// Threema doubles backslashes.
  private static func plain(_ field: String) -> String {
    field.utf8.contains(0x5C) ? field.replacing("\\\\", with: "\\") : field
  }

  /// All rows of a list; what does not open has none.
  static func rows(of file: TreeFile?) -> AnyIterator<Row> {
    guard let source = try? file?.open() else { return AnyIterator { nil } }
    var table = ThreemaTable(source)
    return AnyIterator { try? table.next() }
  }
}
