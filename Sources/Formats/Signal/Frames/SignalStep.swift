// SPDX-License-Identifier: Apache-2.0

/// What stands next in an export's frames, whichever wire form they are in.
package enum SignalStep: Sendable, Hashable {
  /// The first line: version, time, keys.
  case info(SignalNode)
  /// A frame of a kind the tables know, by the name of its `oneof` ("chatItem").
  case frame(String, SignalNode)
  /// A frame of no known kind, or of none.
  case unknown(Range<Int>)
  /// Bytes that are no frame.
  case broken(Range<Int>)
  /// The frames end in the middle of one.
  case cutOff(Range<Int>)

  /// Where it stands in its file.
  package var range: Range<Int> {
    switch self {
    case .info(let node), .frame(_, let node): node.range
    case .unknown(let range), .broken(let range), .cutOff(let range): range
    }
  }
}
