// SPDX-License-Identifier: Apache-2.0

/// The frames of `main.jsonl`: one proto3-JSON object a line, the first one the backup's info.
struct SignalLines: SignalSteps {
  private var lines: JSONLines
  private let size: Int
  private let endsWithLine: Bool
  private(set) var reader = SignalFrameReader()

  init(_ source: any ByteSource) throws {
    lines = JSONLines(source)
    size = source.size
    endsWithLine = try source.bytes(max(0, size - 1)..<size).last == 0x0A
  }

  mutating func next() throws -> SignalStep? {
    guard let line = try lines.next() else { return nil }
    switch line {
    case .broken(let range): return range.upperBound >= size && !endsWithLine ? .cutOff(range) : .broken(range)
    case .value(let piece):
      guard piece.isObject else { return .broken(piece.range) }
      if piece["backupTimeMs"] != nil { return .info(reader.node(piece, of: "BackupInfo")) }
      return reader.step(reader.node(piece, of: "Frame"), over: piece.range)
    }
  }
}
