// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// What the child is asked to parse.
///
/// Holds secrets: it goes over the socket and is never written down.
struct ParseRequest: Sendable {
  /// Name the export was handed in under.
  let name: String
  /// Size of the original in bytes.
  let size: Int
  /// Format name declared by the depositor; nil recognises.
  let format: String?
  let choices: Choices
  /// Now; only what expires looks at it.
  var time = Instant(milliseconds: 0)

  func encoded() -> [UInt8] {
    var out = ByteWriter()
    out.write(name)
    out.write(size)
    for text in [format, choices.timeZone, choices.assumedTimeZone, choices.dateOrder?.rawValue] {
      out.write(text ?? "")
    }
    out.write(signed: time.milliseconds)
    out.write(choices.aids.encoded())
    return out.bytes
  }

  init(
    name: String, size: Int, format: String?, choices: Choices, time: Instant = Instant(milliseconds: 0)
  ) {
    (self.name, self.size, self.format, self.choices, self.time) = (name, size, format, choices, time)
  }

  init(_ bytes: [UInt8]) throws {
    let parts = try bytes.withUnsafeBytes { raw -> (String, Int, [String], Instant, ReadingAids) in
      var input = ByteReader(raw)
      let name = try input.text()
      let size = try input.count()
      let choices = [try input.text(), try input.text(), try input.text(), try input.text()]
      let time = Instant(milliseconds: try input.signed())
      return (name, size, choices, time, try ReadingAids(try input.data()))
    }
    func said(_ text: String) -> String? { text.isEmpty ? nil : text }
    self.init(
      name: parts.0, size: parts.1, format: said(parts.2[0]),
      choices: Choices(
        timeZone: said(parts.2[1]), assumedTimeZone: said(parts.2[2]), dateOrder: DateOrder(rawValue: parts.2[3])
      ).with(parts.4), time: parts.3)
  }
}
