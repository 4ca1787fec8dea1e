// SPDX-License-Identifier: Apache-2.0

/// Whether a separator stands inside a part of the message before it that is still open.
///
/// One a message; what was searched once is not searched again, so that any number of candidates in one
/// message costs one pass. Offsets count from the message's first byte.
struct OpenPart {
  private let delimiter: [UInt8]?
  private var searched: Int
  /// A delimiter line of the message's own boundary known to lie ahead.
  private var ahead: Int?
  private var isClosed = false

  /// Reads the boundary out of the message's header.
  init(_ bytes: MailBytes, header: Range<Int>) {
    delimiter = Self.boundary(bytes, header)
    searched = header.upperBound
  }

  /// Whether a multipart of the message is not closed before `candidate`.
  mutating func isOpen(at candidate: Int, _ bytes: MailBytes) -> Bool {
    guard let delimiter, !isClosed else { return false }
    if let ahead, ahead > candidate { return true }
    advance(to: candidate, bytes, delimiter)
    return !isClosed
  }

  /// Of an open one: whether its boundary comes again after `candidate`, before anything declares it anew.
  mutating func holds(_ candidate: Int, _ bytes: MailBytes) -> Bool {
    guard let delimiter else { return false }
    if let ahead, ahead > candidate { return true }
    let end = min(bytes.count, candidate + MailLimits.lookahead)
    guard let found = bytes.find(delimiter, from: candidate, to: end) else { return false }
    guard !isDeclared(delimiter.dropFirst(3), bytes, candidate..<found) else { return false }
    ahead = found
    return true
  }

  /// Whether a header in `range` declares the same boundary: then a copy of the message begins there.
  private func isDeclared(_ boundary: ArraySlice<UInt8>, _ bytes: MailBytes, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while let found = bytes.find("oundary=", from: at, to: range.upperBound) {
      at = found + 8
      let start = at < range.upperBound && bytes[at] == 0x22 ? at + 1 : at
      let end = start + boundary.count
      guard end < range.upperBound, bytes.raw(start..<end).elementsEqual(boundary) else { continue }
      if bytes[end].isMailSpace || bytes[end] == 0x22 || bytes[end] == 0x3B { return true }
    }
    return false
  }

  /// Looks for the closing delimiter up to `candidate`.
  private mutating func advance(to candidate: Int, _ bytes: MailBytes, _ delimiter: [UInt8]) {
    var at = max(searched - delimiter.count, 0)
    while let found = bytes.find(delimiter, from: at, to: min(candidate, bytes.count)) {
      let after = found + delimiter.count
      if bytes.hasPrefix("--", at: after, to: bytes.count) { isClosed = true }
      at = after
    }
    searched = candidate
  }

  /// "\n--boundary" of a multipart message; nil where there is none.
  private static func boundary(_ bytes: MailBytes, _ header: Range<Int>) -> [UInt8]? {
    var at = header.lowerBound
    while at < header.upperBound {
      let end = bytes.lineEnd(at, to: header.upperBound)
      if bytes.hasPrefixIgnoringCase("content-type:", at: at, to: end) {
        var fold = end
        while fold < header.upperBound, bytes[fold] == 0x20 || bytes[fold] == 0x09 {
          fold = bytes.lineEnd(fold, to: header.upperBound)
        }
        return parameter(bytes, at..<fold)
      }
      at = end
    }
    return nil
  }

  private static func parameter(_ bytes: MailBytes, _ field: Range<Int>) -> [UInt8]? {
    guard let start = field.first(where: { bytes.hasPrefixIgnoringCase("boundary=", at: $0, to: field.upperBound) })
    else { return nil }
    var from = start + 9
    let isQuoted = from < field.upperBound && bytes[from] == 0x22
    if isQuoted { from += 1 }
    let end =
      (from..<field.upperBound).first { isQuoted ? bytes[$0] == 0x22 : bytes[$0].isMailSpace || bytes[$0] == 0x3B }
      ?? field.upperBound
    return end > from ? [0x0A, 0x2D, 0x2D] + Array(bytes.raw(from..<end)) : nil
  }
}
