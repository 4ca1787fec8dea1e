// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import Records

/// The parent's side of one parse: starts the child, serves its reads, hands on what it says.
struct ParserChild {
  /// What a parse hands on, in the order the child says it.
  enum Said {
    /// A block for `ItemReader`.
    case items([UInt8])
    case fileBegin
    case fileBytes([UInt8])
    case fileEnd
    case report(FidelityReport)
  }

  private var child: ConfinedChild

  /// Starts `binary` (this same program) as a parser of `source`, or as another child that speaks as a parser does.
  init(
    binary: String, verb: String = "parse-child", request: ParseRequest, source: any ByteSource,
    patience: Int32 = 300
  ) throws {
    child = try ConfinedChild(binary, verb, request, source, patience: patience)
  }

  /// The next thing the child says; nil after the report. Throws `FormatError` when the export cannot be read.
  mutating func next() throws -> Said? {
    do {
      guard let kind = try child.receive() else { return nil }
      switch kind {
      case .items: return .items(child.payload)
      case .fileBegin: return .fileBegin
      case .fileBytes: return .fileBytes(child.payload)
      case .fileEnd: return .fileEnd
      case .report: return .report(try report())
      case .failure: throw try failure()
      case .request, .bytes, .read, .keyWanted, .key: throw SocketTrouble.broken
      }
    } catch is SocketTrouble {
      throw stopped()
    } catch is CodingDamage {
      throw stopped()
    }
  }

  /// Ends the child, whatever it is doing, and waits for it.
  func end() { child.end() }

  private func report() throws -> FidelityReport {
    try child.payload.withUnsafeBytes { (raw) throws(CodingDamage) in
      var input = ByteReader(raw)
      return try ReportCoding.report(&input)
    }
  }

  private func failure() throws -> FormatError {
    try child.payload.withUnsafeBytes { (raw) throws(CodingDamage) in
      var input = ByteReader(raw)
      let code = FormatError.Code(rawValue: try input.text()) ?? .unreadable
      return FormatError(code, try input.text(), remedy: try input.text())
    }
  }

  private func stopped() -> FormatError {
    FormatError(
      .limit, "The parser was stopped: this export made it fail or use more than it may.",
      remedy: "The original is kept; have it looked at, or export the conversation again.")
  }
}
