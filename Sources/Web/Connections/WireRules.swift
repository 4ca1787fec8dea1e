// SPDX-License-Identifier: Apache-2.0
import NIOHTTP1

/// What the head of a request must be for there to be one way only to read it (RFC 9112, sections 3, 6 and 11.2):
/// a proxy before us and we must never disagree where a request ends or whom it is for.
enum WireRules {
  /// Longer than any address of ours.
  static let longestTarget = 4 << 10

  /// The status to refuse with; nil when the head is in order.
  static func refusal(of head: HTTPRequestHead) -> HTTPResponseStatus? {
    guard head.method != .CONNECT else { return .methodNotAllowed }
    guard head.uri.utf8.count <= longestTarget else { return .uriTooLong }
    guard isOrdinary(head.uri), head.headers["host"].count == 1, isFramedOnce(head) else { return .badRequest }
    return nil
  }

  /// A path that begins with one "/" and holds visible ASCII alone: no absolute address, no fragment.
  private static func isOrdinary(_ target: String) -> Bool {
    target.utf8.first == UInt8(ascii: "/")
      && target.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "#") }
  }

  /// One length in digits, or chunks, never both.
  private static func isFramedOnce(_ head: HTTPRequestHead) -> Bool {
    let lengths = head.headers["content-length"]
    let encodings = head.headers["transfer-encoding"]
    if encodings.isEmpty {
      return lengths.isEmpty || lengths.count == 1 && lengths[0].utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    return lengths.isEmpty && encodings.count == 1 && encodings[0].lowercased() == "chunked"
      && head.version == .http1_1
  }
}
