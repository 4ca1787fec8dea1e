// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting

/// A whole walk, and whether its ranges lie in order inside the source.
struct JSONWalk: Equatable {
  var steps: [JSONStep] = []
  var isInOrder = true

  init(_ text: String, entering pattern: [[String]] = [[], ["messages"]], most: Int = .max) throws {
    try self.init(Array(text.utf8), entering: pattern, most: most)
  }

  init(_ bytes: [UInt8], entering patterns: [[String]] = [[], ["messages"]], most: Int = .max) throws {
    var stream = JSONStream(ShortSource(bytes: bytes, most: most)) { path in
      patterns.contains { path.description == $0.joined(separator: "/") }
    }
    var last = 0
    while let step = try stream.next() {
      steps.append(step)
      let range = Self.range(step)
      isInOrder = isInOrder && range.lowerBound >= last && range.upperBound <= bytes.count
      last = range.upperBound
      if steps.count > bytes.count + 8 { throw JSONWalkFault.endless }
    }
  }

  private static func range(_ step: JSONStep) -> Range<Int> {
    switch step {
    case .enter(_, let at), .leave(_, let at): at..<at
    case .value(_, let piece): piece.range
    case .broken(_, let range): range
    }
  }

  func first() throws -> JSONPiece {
    guard case .value(_, let piece)? = steps.first else { throw JSONWalkFault.noValue }
    return piece
  }

  /// Steps in short: "+" enters, "-" leaves, "=id" values, "!range" what is broken.
  var summary: String {
    steps.map { step in
      switch step {
      case .enter(let path, _): "+\(path)"
      case .leave(let path, _): "-\(path)"
      case .value(let path, let piece): "\(path)=\((piece["id"] ?? piece).written)"
      case .broken(let path, let range): "!\(path):\(range.lowerBound)..<\(range.upperBound)"
      }
    }.joined(separator: " ")
  }
}

enum JSONWalkFault: Error { case endless, noValue }
