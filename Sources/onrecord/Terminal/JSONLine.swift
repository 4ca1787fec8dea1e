// SPDX-License-Identifier: Apache-2.0

/// One JSON object on one line, its members in the order they are added.
struct JSONLine {
  private var body = ""

  init() {}

  mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    addRaw(name, Self.quoted(value))
  }

  mutating func add(_ name: String, _ value: Int?) {
    guard let value else { return }
    addRaw(name, String(value))
  }

  mutating func add(_ name: String, _ value: Bool) { addRaw(name, value ? "true" : "false") }

  mutating func add(_ name: String, _ values: [String]) {
    addRaw(name, "[" + values.map(Self.quoted).joined(separator: ",") + "]")
  }

  /// Adds a member whose value is JSON already.
  mutating func addRaw(_ name: String, _ json: String) {
    if !body.isEmpty { body += "," }
    body += Self.quoted(name) + ":" + json
  }

  var text: String { "{" + body + "}" }

  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7f:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
