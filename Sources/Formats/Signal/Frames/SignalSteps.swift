// SPDX-License-Identifier: Apache-2.0

/// Pulls an export's frames in their order; one frame in memory.
package protocol SignalSteps {
  /// nil at the end. Throws only when the bytes cannot be read.
  mutating func next() throws -> SignalStep?
  /// What was met on the way and is not shown.
  var reader: SignalFrameReader { get }
}

extension SignalFrameReader {
  /// The names of a frame's kinds, in the tables' order.
  var kinds: [String] { schema.messages["Frame"]?.fields.map(\.name) ?? [] }

  /// The frame inside `node`, spread over the whole range it was read from.
  func step(_ node: SignalNode, over range: Range<Int>) -> SignalStep {
    guard let first = node.firstNode(among: kinds) else { return .unknown(range) }
    var frame = first.node
    frame.range = range
    return .frame(first.name, frame)
  }
}
