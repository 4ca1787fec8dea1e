// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import Ledger

/// Prints what a checked proof shows.
struct CheckedPrinter {
  let json: Bool

  func print(_ proof: CheckedProof) { Terminal.print(json ? object(proof) : lines(proof).joined(separator: "\n")) }

  private func lines(_ proof: CheckedProof) -> [String] {
    var lines = [
      "The proof holds.",
      "  ledger              \(proof.checkpoint.origin), \(proof.checkpoint.size) entries",
      "  entry \(proof.index), \(proof.entry.act), at \(Self.time(proof.entry.time))",
    ]
    guard let message = proof.message else { return lines }
    lines.append("  record \(message.index + 1) of \(message.count) of deposit \(proof.entry.value("deposit") ?? "?")")
    for case .shown(let name, let value) in message.fields { lines.append("  \(name): \(Self.text(value))") }
    lines.append("  words:")
    lines.append(message.body.map(Self.span).joined())
    return lines
  }

  private func object(_ proof: CheckedProof) -> String {
    var line = JSONLine()
    line.add("kind", "proof")
    line.add("holds", true)
    line.add("origin", proof.checkpoint.origin)
    line.add("size", Int(proof.checkpoint.size))
    line.add("index", Int(proof.index))
    line.add("act", proof.entry.act.name)
    line.add("time", Self.time(proof.entry.time))
    line.add("deposit", proof.entry.value("deposit"))
    if let message = proof.message {
      line.add("leaf", Int(message.index))
      line.add("records", Int(message.count))
      var fields = JSONLine()
      for case .shown(let name, let value) in message.fields { fields.add(name, Self.text(value)) }
      line.addRaw("fields", fields.text)
      line.add("text", message.body.map(Self.span).joined())
      line.add("whole", message.isWhole)
    }
    return line.text
  }

  private static func span(_ span: CheckedMessage.Span) -> String {
    switch span {
    case .shown(let bytes): Terminal.safe(String(decoding: bytes, as: UTF8.self))
    case .hidden(let tokens): "[\(tokens) words withheld]"
    }
  }

  /// A field's value; its parts are joined by 0x00.
  private static func text(_ value: [UInt8]) -> String {
    Terminal.safe(String(decoding: value.map { $0 == 0 ? UInt8(ascii: "|") : $0 }, as: UTF8.self))
  }

  private static func time(_ milliseconds: UInt64) -> String {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(.iso8601)
  }
}
