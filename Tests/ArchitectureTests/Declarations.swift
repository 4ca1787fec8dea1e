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

  init(_ lines: [Substring]) {
    var literal = false
    for (number, line) in lines.enumerated() {
      if !literal { read(line, number, lines) }
      if line.matches(of: /"""/).count % 2 == 1 { literal.toggle() }
    }
  }

  private mutating func read(_ line: Substring, _ number: Int, _ lines: [Substring]) {
    let type =
      /^(?:@[\w.]+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|final|indirect|nonisolated)\s+)*(?:struct|class|enum|actor|protocol)\s+(\w+|`[^`]+`)/
    // A type without a body is a tag for another and may stand beside it.
    if let match = line.firstMatch(of: type), !line.hasSuffix("{}") { types.append(String(match.1)) }
    if let match = line.firstMatch(of: /^(?:package |public )?extension (\w+)/) { extended.append(String(match.1)) }
    let function =
      /^( *)(?:@[\w.]+(?:\([^)]*\))?\s+)*(?:[a-z]+(?:\(set\))? )*(?:func (\w+|`[^`]+`|[^\s\w(]+)|(init)\b|var (\w+)\s*:[^={]*\{\s*$)/
    guard let match = line.firstMatch(of: function) else { return }
    let name = match.2 ?? match.3 ?? match.4 ?? "?"
    guard let end = lines[number...].firstIndex(where: { $0 == match.1 + "}" || Self.isWhole($0, match.1) }) else {
      return
    }
    functions.append((String(name), number + 1, end - number + 1))
  }

  /// A declaration that opens and closes on one line, or has no body at all.
  private static func isWhole(_ line: Substring, _ indent: Substring) -> Bool {
    line.hasPrefix(indent) && line.dropFirst(indent.count).first != " " && line.hasSuffix("}") && line.contains("{")
  }
}
