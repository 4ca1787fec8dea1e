// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// What the child is asked to parse.
struct ParseRequest: Sendable {
  /// Name the export was handed in under.
  let name: String
  /// Size of the original in bytes.
  let size: Int
  /// Format name declared by the depositor; nil recognises.
  let format: String?
  let choices: Choices

  func encoded() -> [UInt8] {
    var out = ByteWriter()
    out.write(name)
    out.write(size)
    for text in [format, choices.timeZone, choices.assumedTimeZone, choices.dateOrder?.rawValue] {
      out.write(text ?? "")
    }
    return out.bytes
  }

  init(name: String, size: Int, format: String?, choices: Choices) {
    (self.name, self.size, self.format, self.choices) = (name, size, format, choices)
  }

  init(_ bytes: [UInt8]) throws {
    let parts = try bytes.withUnsafeBytes { raw -> (String, Int, [String]) in
      var input = ByteReader(raw)
      let name = try input.text()
      let size = try input.count()
      return (name, size, [try input.text(), try input.text(), try input.text(), try input.text()])
    }
    func said(_ text: String) -> String? { text.isEmpty ? nil : text }
    self.init(
      name: parts.0, size: parts.1, format: said(parts.2[0]),
      choices: Choices(
        timeZone: said(parts.2[1]), assumedTimeZone: said(parts.2[2]), dateOrder: DateOrder(rawValue: parts.2[3])))
  }
}
