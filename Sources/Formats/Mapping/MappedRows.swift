// SPDX-License-Identifier: Apache-2.0
import Records

/// The rows of one file, whichever way they are written, each with its bytes.
struct MappedRows {
  enum Said {
    case row(MappedRow, Range<Int>)
    /// Bytes that are no row.
    case broken(Range<Int>)
  }

  private enum Reader {
    case csv(CSVReader)
    case json(JSONStream, array: [String])
    case lines(JSONLines)
  }

  private var reader: Reader
  /// Names of the columns; empty for JSON and before the header was read.
  private(set) var columns: [String] = []

  init(_ source: any ByteSource, _ rows: Mapping.Rows) throws {
    switch rows {
    case .csv(let separator, let hasHeader):
      var csv = CSVReader(source, separator: separator)
      if hasHeader { columns = try csv.next()?.fields ?? [] }
      reader = .csv(csv)
    case .json(let array):
      let stream = JSONStream(source) { Self.leads($0, to: array) }
      reader = .json(stream, array: array)
    case .jsonLines: reader = .lines(JSONLines(source))
    }
  }

  mutating func next() throws -> Said? {
    switch reader {
    case .csv(var csv):
      defer { reader = .csv(csv) }
      guard let row = try csv.next() else { return nil }
      if row.isBroken { return .broken(row.range) }
      let names = columns.isEmpty ? row.fields.indices.map { String($0 + 1) } : columns
      return .row(.fields(row.fields, columns: names), row.range)
    case .json(var stream, let array):
      defer { reader = .json(stream, array: array) }
      return try Self.next(&stream, array)
    case .lines(var lines):
      defer { reader = .lines(lines) }
      switch try lines.next() {
      case .value(let piece): return .row(.json(piece), piece.range)
      case .broken(let range): return .broken(range)
      case nil: return nil
      }
    }
  }

  /// What stands outside the array is passed over; it is told in the account as framing.
  private static func next(_ stream: inout JSONStream, _ array: [String]) throws -> Said? {
    while let step = try stream.next() {
      switch step {
      case .enter, .leave: continue
      case .broken(_, let range): return .broken(range)
      case .value(let path, let piece):
        if path.count == array.count + 1, leads(JSONPath(Array(path.steps.dropLast())), to: array) {
          return .row(.json(piece), piece.range)
        }
      }
    }
    return nil
  }

  /// Whether a path is on the way to the array; "*" is any name or number.
  private static func leads(_ path: JSONPath, to array: [String]) -> Bool {
    guard path.count <= array.count else { return false }
    return zip(path.steps, array).allSatisfy { step, wanted in
      switch step {
      case .key(let name): wanted == "*" || wanted == name
      case .index(let number): wanted == "*" || wanted == String(number)
      }
    }
  }
}
