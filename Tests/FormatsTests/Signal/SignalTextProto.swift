// SPDX-License-Identifier: Apache-2.0
import Formats

/// Reads the text that stands beside Signal's test cases: `name = value`, messages as `Type { … }`, lists in brackets.
struct SignalTextProto {
  indirect enum Value: Equatable {
    case word(String)
    case text(String)
    case bytes([UInt8])
    case node([(String, Value)])
    case list([Value])

    static func == (a: Value, b: Value) -> Bool { "\(a)" == "\(b)" }
  }

  private var rest: Substring

  /// The messages of a file, one after another, by type.
  static func messages(_ text: String) -> [Value] {
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("//") }
    var parser = SignalTextProto(rest: lines.joined(separator: "\n")[...])
    var all: [Value] = []
    while parser.peek() != nil { all.append(parser.value()) }
    return all
  }

  private init(rest: Substring) { self.rest = rest }

  private mutating func peek() -> Character? {
    while let first = rest.first, first.isWhitespace || first == "," { rest.removeFirst() }
    return rest.first
  }

  private mutating func value() -> Value {
    switch peek() {
    case "\"": return .text(quoted())
    case "<": return .bytes(hex())
    case "[": return list()
    default:
      let word = take { !$0.isWhitespace && $0 != "," && $0 != "{" && $0 != "]" && $0 != "}" }
      return peek() == "{" && word.first?.isLetter == true ? node() : .word(word)
    }
  }

  private mutating func node() -> Value {
    rest.removeFirst()
    var fields: [(String, Value)] = []
    while let next = peek(), next != "}" {
      let name = take { !$0.isWhitespace && $0 != "=" }
      _ = peek()
      rest.removeFirst()
      fields.append((name, value()))
    }
    rest = rest.dropFirst()
    return .node(fields)
  }

  private mutating func list() -> Value {
    rest.removeFirst()
    var values: [Value] = []
    while let next = peek(), next != "]" { values.append(value()) }
    rest = rest.dropFirst()
    return .list(values)
  }

  private mutating func quoted() -> String {
    rest.removeFirst()
    var out = ""
    while let next = rest.popFirst(), next != "\"" {
      guard next == "\\", let escaped = rest.popFirst() else {
        out.append(next)
        continue
      }
      switch escaped {
      case "n": out.append("\n")
      case "t": out.append("\t")
      case "u":
        if rest.first == "{" { rest.removeFirst() }
        let digits = take { $0.isHexDigit }
        if rest.first == "}" { rest.removeFirst() }
        if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) { out.unicodeScalars.append(scalar) }
      default: out.append(escaped)
      }
    }
    return out
  }

  private mutating func hex() -> [UInt8] {
    rest.removeFirst()
    let digits = Array(take { $0 != ">" }.utf8)
    rest.removeFirst()
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
    }
  }

  private mutating func take(_ wanted: (Character) -> Bool) -> String {
    let piece = rest.prefix(while: wanted)
    rest = rest.dropFirst(piece.count)
    return String(piece)
  }
}
