// SPDX-License-Identifier: Apache-2.0

/// One value of what is printed, written as JSON.
enum Figure: CustomStringConvertible {
  case number(Double)
  case count(Int)
  case text(String)
  case list([Figure])
  case truth(Bool)

  var description: String {
    switch self {
    case .number(let value): "\(value)"
    case .count(let value): "\(value)"
    case .text(let value): Self.quoted(value)
    case .list(let values): "[" + values.map(\.description).joined(separator: ",") + "]"
    case .truth(let value): value ? "true" : "false"
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out += "\\" + String(scalar)
      case "\u{0}"..<" ": out += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
