// SPDX-License-Identifier: Apache-2.0

/// What a Swift file declares at its top level, and how long its functions are; read from indentation, which
/// the formatter guarantees.
struct Declarations {
  /// Names of top-level types that other files can see.
  private(set) var types: [String] = []
  /// Names of types extended at the top level.
  private(set) var extended: [String] = []
  /// Name, first line and number of lines of every function, initialiser and computed property.
  private(set) var functions: [(name: String, line: Int, length: Int)] = []

  // Bytes are looked at first: a regular expression on each of all lines would take minutes.
  init(_ lines: [Substring]) {
    var literal = false
    for (number, line) in lines.enumerated() {
      if !literal { read(line, number, lines) }
      if line.utf8.contains(UInt8(ascii: "\"")), line.matches(of: /"""/).count % 2 == 1 { literal.toggle() }
    }
  }

  private mutating func read(_ line: Substring, _ number: Int, _ lines: [Substring]) {
    guard let first = line.utf8.first, let last = line.utf8.last else { return }
    let isTop = first != UInt8(ascii: " ") && first != UInt8(ascii: "/")
    if isTop, first != UInt8(ascii: "}") { readType(line) }
    if last == UInt8(ascii: "{") || last == UInt8(ascii: "(") { readFunction(line, number, lines) }
  }

  private mutating func readType(_ line: Substring) {
    let type =
      /^(?:@[\w.]+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|final|indirect|nonisolated)\s+)*(?:struct|class|enum|actor|protocol)\s+(\w+|`[^`]+`)/
    // A type without a body is a tag for another and may stand beside it.
    if let match = line.firstMatch(of: type), !line.hasSuffix("{}") { types.append(String(match.1)) }
    if let match = line.firstMatch(of: /^(?:package |public )?extension \[?(\w+)/) { extended.append(String(match.1)) }
  }

  private mutating func readFunction(_ line: Substring, _ number: Int, _ lines: [Substring]) {
    let function =
      /^( *)(?:@[\w.]+(?:\([^)]*\))?\s+)*(?:[a-z]+(?:\(set\))? )*(?:func (\w+|`[^`]+`|[^\s\w(]+)|(init)\b|var (\w+)\s*:[^={]*\{\s*$)/
    guard let match = line.firstMatch(of: function) else { return }
    let (end, parameters) = (match.1 + "}", match.1 + ")")
    guard let close = lines[number...].firstIndex(where: { $0 == end || $0.hasPrefix(parameters) }) else { return }
    guard lines[close] != end else { return add(match.2 ?? match.3 ?? match.4, number, close) }
    guard lines[close].utf8.last == UInt8(ascii: "{") else { return }
    lines[close...].firstIndex(of: Substring(end)).map { add(match.2 ?? match.3, number, $0) }
  }

  private mutating func add(_ name: Substring?, _ start: Int, _ end: Int) {
    functions.append((String(name ?? "?"), start + 1, end - start + 1))
  }
}
