// SPDX-License-Identifier: Apache-2.0

/// The rows of one file, whichever way they are written.
enum SMSIERows {
  case lines(JSONLines)
  case array(JSONStream)

  init(_ source: any ByteSource, _ kind: SMSIEKind) {
    self = kind == .messages ? .lines(JSONLines(source)) : .array(JSONStream(source) { $0.count == 0 })
  }

  mutating func next() throws -> JSONLine? {
    switch self {
    case .lines(var lines):
      defer { self = .lines(lines) }
      return try lines.next()
    case .array(var stream):
      defer { self = .array(stream) }
      while let step = try stream.next() {
        switch step {
        case .value(_, let piece): return .value(piece)
        case .broken(_, let range): return .broken(range)
        case .enter, .leave: break
        }
      }
      return nil
    }
  }
}
