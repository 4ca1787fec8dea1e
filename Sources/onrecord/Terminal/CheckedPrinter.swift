// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import Ledger
import Records

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
    if let deposit = proof.entry.value("deposit") { lines.append("  deposit             \(deposit)") }
    if let text = proof.entry.value("text") { lines.append("  statement, SHA-256  \(text)") }
    if let records = proof.entry.records { lines.append("  records             \(records)") }
    guard let message = proof.message else { return lines }
    lines.append("  record \(message.index + 1) of \(message.count) of the deposit")
    for case .shown(let name, let value) in message.fields { lines.append("  \(name): \(Self.text(name, value))") }
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
    line.add("statementSha256", proof.entry.value("text"))
    if let message = proof.message {
      line.add("leaf", Int(message.index))
      line.add("records", Int(message.count))
      var fields = JSONLine()
      for case .shown(let name, let value) in message.fields { fields.add(name, Self.text(name, value)) }
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

  /// A field's value; its parts are joined by 0x00 (docs/ledger-format.md, committed fields).
  private static func text(_ name: String, _ value: [UInt8]) -> String {
    var parts = value.split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    if name == "attachment", value.count > 32, parts.count >= 5 {
      let digest = value.suffix(32)
      let head = value.dropLast(32).split(separator: 0, omittingEmptySubsequences: false)
      if head.count == 5 {
        parts = head.map { String(decoding: $0, as: UTF8.self) }
        parts[4] = "sha256 " + digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      }
    }
    if name == "sentAt", parts.count == 2, let wall = Int64(parts[1]) { parts[1] = WallTime(milliseconds: wall).iso }
    return Terminal.safe(parts.filter { !$0.isEmpty }.joined(separator: "; "))
  }

  private static func time(_ milliseconds: UInt64) -> String {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(.iso8601)
  }
}
