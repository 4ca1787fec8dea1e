// SPDX-License-Identifier: Apache-2.0

/// The parts of one message, found on its bytes without recursion (RFC 2046 5.1).
///
/// GMime's own parser is not used for this: it recurses into each level, keeps no byte ranges of nested
/// messages, and alone takes longer than the whole budget (docs/formats/mail.md). Its verdict is the oracle
/// in the tests.
struct MimeTree {
  private(set) var parts: [MimePart] = []
  /// Parts deeper than the limit, kept closed.
  private(set) var tooDeep: [Int] = []
  /// What follows the last part allowed.
  private(set) var beyondCount: Range<Int>?
  /// Headers beyond their limit.
  private(set) var headersBeyond: [Range<Int>] = []

  private struct Open {
    let part: Int
    let boundary: [UInt8]
  }
  private var open: [Open] = []
  private var leaf: Int?
  /// Room for a part's header, used again for each.
  private var spare = HeaderBlock()

  /// Reads the parts of a message whose header is read already.
  mutating func read(_ bytes: MailBytes, _ header: HeaderBlock, _ codec: MimeCodec) {
    reset()
    let body = header.bodyStart..<bytes.count
    let type = codec.contentType(bytes, header)
    parts.append(
      MimePart(
        type: type, encoding: TransferEncoding(bytes, header), parent: nil, depth: 0, header: 0..<header.bodyStart,
        body: body))
    begin(0)
    guard !open.isEmpty else { return }
    scan(bytes, body, codec)
    finish(body.upperBound)
  }

  private mutating func reset() {
    parts.removeAll(keepingCapacity: true)
    tooDeep.removeAll(keepingCapacity: true)
    headersBeyond.removeAll(keepingCapacity: true)
    beyondCount = nil
    open.removeAll(keepingCapacity: true)
    leaf = nil
  }

  private mutating func scan(_ bytes: MailBytes, _ body: Range<Int>, _ codec: MimeCodec) {
    var at = body.lowerBound
    while let line = Self.dashes(bytes, at, body.upperBound) {
      let next = bytes.lineEnd(line, to: body.upperBound)
      guard let mark = delimiter(bytes, line, bytes.contentEnd(line, next)) else {
        at = next
        continue
      }
      close(above: mark.level, at: bytes, line)
      if mark.isFinal {
        parts[open[mark.level].part].isClosed = true
        open.removeLast()
        at = next
      } else if parts.count > MailLimits.parts {
        beyondCount = line..<body.upperBound
        return
      } else {
        at = addPart(bytes, next..<body.upperBound, codec)
      }
    }
  }

  /// The next line that starts with two hyphens.
  private static func dashes(_ bytes: MailBytes, _ at: Int, _ end: Int) -> Int? {
    guard at < end else { return nil }
    let isLineStart = at == 0 || bytes[at - 1] == 0x0A
    if isLineStart, bytes.hasPrefix("--", at: at, to: end) { return at }
    return bytes.find("\n--", from: at, to: end).map { $0 + 1 }
  }

  private struct Mark {
    let level: Int
    let isFinal: Bool
  }

  /// Which open multipart the line delimits, innermost first; spaces may follow the boundary.
  private func delimiter(_ bytes: MailBytes, _ start: Int, _ lineEnd: Int) -> Mark? {
    var end = lineEnd
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    for level in open.indices.reversed() {
      let boundary = open[level].boundary
      let length = end - start - 2
      guard length == boundary.count || length == boundary.count + 2 else { continue }
      let isFinal = length > boundary.count
      if isFinal, !bytes.hasPrefix("--", at: end - 2, to: end) { continue }
      let raw = bytes.raw((start + 2)..<(start + 2 + boundary.count))
      if raw.elementsEqual(boundary) { return Mark(level: level, isFinal: isFinal) }
    }
    return nil
  }

  /// Ends the leaf and every multipart inside `level`; the line end before the delimiter belongs to it.
  private mutating func close(above level: Int, at bytes: MailBytes, _ line: Int) {
    var end = line
    if end > 0, bytes[end - 1] == 0x0A { end -= 1 }
    if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
    if let leaf { endPart(leaf, end) }
    leaf = nil
    while open.count > level + 1 { endPart(open.removeLast().part, end) }
  }

  private mutating func endPart(_ part: Int, _ offset: Int) {
    parts[part].body = parts[part].body.lowerBound..<max(offset, parts[part].body.lowerBound)
  }

  /// Reads a part's header and returns where its body begins.
  private mutating func addPart(_ bytes: MailBytes, _ range: Range<Int>, _ codec: MimeCodec) -> Int {
    var header = HeaderBlock()
    swap(&header, &spare)
    defer { swap(&header, &spare) }
    header.read(bytes, range) { start, end in
      bytes.hasPrefix("--", at: start, to: end) && delimiter(bytes, start, end) != nil
    }
    if let beyond = header.beyond { headersBeyond.append(beyond) }
    let parent = open[open.count - 1].part
    let isDigest = parts[parent].type.mediaType == "multipart/digest"
    parts.append(
      MimePart(
        type: codec.contentType(bytes, header, inDigest: isDigest), encoding: TransferEncoding(bytes, header),
        parent: parent, depth: parts[parent].depth + 1, header: range.lowerBound..<header.bodyStart,
        body: header.bodyStart..<range.upperBound))
    begin(parts.count - 1)
    return header.bodyStart
  }

  /// Opens a multipart, or makes the part the leaf that receives what follows.
  private mutating func begin(_ part: Int) {
    guard let boundary = parts[part].type.boundary, boundary.count <= MailLimits.boundary else {
      leaf = part
      return
    }
    guard parts[part].depth < MailLimits.depth else {
      tooDeep.append(part)
      leaf = part
      return
    }
    parts[part].isOpened = true
    parts[part].isClosed = false
    open.append(Open(part: part, boundary: boundary))
    leaf = nil
  }

  private mutating func finish(_ end: Int) {
    for index in open.indices { endPart(open[index].part, end) }
    open.removeAll(keepingCapacity: true)
  }
}
