// SPDX-License-Identifier: Apache-2.0

/// A piece of an HTML source with its bytes. Comments, declarations, scripts and styles are stepped over.
package enum HTMLToken: Sendable, Hashable {
  case start(String, HTMLAttributes, Range<Int>)
  case end(String, Range<Int>)
  /// Text with its entities decoded; spaces and line ends as written. A very long one comes in pieces.
  case text(String, Range<Int>)

  package var range: Range<Int> {
    switch self {
    case .start(_, _, let range), .end(_, let range), .text(_, let range): range
    }
  }
}
