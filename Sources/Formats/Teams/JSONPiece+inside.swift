// SPDX-License-Identifier: Apache-2.0

extension JSONPiece {
  /// JSON that stands as text inside a string; nil when it is none.
  package static func inside(_ text: String) -> JSONPiece? {
    guard let first = text.utf8.first, first == 0x7B || first == 0x5B else { return nil }
    var stream = JSONStream(MemorySource(Array(text.utf8))) { _ in false }
    guard case .value(_, let piece)? = try? stream.next() else { return nil }
    return piece
  }
}
