// SPDX-License-Identifier: Apache-2.0

/// Hypertext that is safe to send: every string in it was escaped when it came in.
///
/// There is no way from a `String` to markup but `init(literal:)`, whose argument the compiler must know.
package struct HTML: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case markup(String)
    /// Where the frame's form token goes.
    case token
    /// Where the frame's nonce goes.
    case nonce
  }
  private(set) var pieces: [Piece] = []

  package init() {}

  /// Markup written in the program itself.
  package init(literal: StaticString) { pieces = [.markup("\(literal)")] }

  /// Words; the five characters that mean something are escaped.
  package init(_ text: String) { pieces = [.markup(Self.escape(text))] }

  init(piece: Piece) { pieces = [piece] }

  package var isEmpty: Bool { pieces.isEmpty }

  package mutating func append(_ other: HTML) {
    if pieces.isEmpty { return pieces = other.pieces }
    for piece in other.pieces {
      if case .markup(let more) = piece { append(markup: more) } else { pieces.append(piece) }
    }
  }

  /// Lengthens the last text where it stands: it is taken out meanwhile, so that it is not copied.
  mutating func append(markup: String) {
    guard case .markup(var last)? = pieces.last else { return pieces.append(.markup(markup)) }
    pieces.removeLast()
    last += markup
    pieces.append(.markup(last))
  }

  /// The text to send, with the frame's token and nonce in their places.
  func text(token: String, nonce: String) -> String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .markup(let markup): text += markup
      case .token: text += Self.escape(token)
      case .nonce: text += Self.escape(nonce)
      }
    }
  }

  /// The text with `& < > " '` escaped and characters that HTML cannot carry replaced.
  static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: isEscaped) else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case 0x26: out += "&amp;".utf8
      case 0x3c: out += "&lt;".utf8
      case 0x3e: out += "&gt;".utf8
      case 0x22: out += "&quot;".utf8
      case 0x27: out += "&#39;".utf8
      case 0x00...0x08, 0x0b, 0x0c, 0x0e...0x1f, 0x7f: out += "\u{fffd}".utf8
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x3c, 0x3e, 0x22, 0x27, 0x00...0x08, 0x0b, 0x0c, 0x0e...0x1f, 0x7f: true
    default: false
    }
  }
}
