// SPDX-License-Identifier: Apache-2.0
import Crypto

/// Pulls the frames of an older backup: each sealed with AES-CTR under its own counter and followed by 10 bytes of MAC.
struct SignalLegacyReader {
  /// Longest frame read (16 MiB); statements of long messages are far below.
  private static let longest = 16 << 20
  private static let macLength = 10

  private let source: any ByteSource
  private let head: SignalLegacyHead
  private let keys: SignalPassphrase
  private var at: Int
  private var counter: UInt32
  private var isOver = false
  /// Frames in a row whose seal did not hold.
  private var failures = 0
  private(set) var sawEnd = false

  init(_ source: any ByteSource, _ head: SignalLegacyHead, _ keys: SignalPassphrase) {
    (self.source, self.head, self.keys, at) = (source, head, keys, head.end)
    counter = head.iv[..<4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Whether the first sealed frame opens: a wrong passphrase opens none.
  func opensFirst() throws -> Bool {
    var copy = self
    guard let frame = try copy.next() else { return false }
    if case .broken = frame { return false }
    return true
  }

  /// nil at the end.
  mutating func next() throws -> SignalLegacyFrame? {
    guard !isOver, at < source.size else { return nil }
    let start = at
    let iv = nextIV()
    guard let (length, sealed) = try length(iv), length > Self.macLength, length <= Self.longest,
      start + 4 + length <= source.size
    else { return stop(at: start) }
    at = start + 4 + length
    let body = try source.bytes(start + 4..<at)
    guard isAuthentic(sealed + body.dropLast(Self.macLength), body.suffix(Self.macLength)) else {
      return fail(start..<at)
    }
    failures = 0
    let plain = try SignalCTRSource.open(sealed + body.dropLast(Self.macLength), keys.cipherKey, iv)
    return try read(plain[sealed.count...], start)
  }

  // MARK: - Seals

  /// The IV of the next frame or file: the header's, with a counter for its first 4 bytes.
  private mutating func nextIV() -> [UInt8] {
    defer { counter &+= 1 }
    return Self.iv(head, counter)
  }

  private static func iv(_ head: SignalLegacyHead, _ counter: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: counter >> (24 - 8 * $0)) } + head.iv[4...]
  }

  /// The frame's length, and the 4 bytes of it that are sealed with the frame.
  private func length(_ iv: [UInt8]) throws -> (Int, [UInt8])? {
    let bytes = try source.bytes(at..<at + 4)
    guard bytes.count == 4 else { return nil }
    let plain = head.version == 0 ? bytes : try SignalCTRSource.open(bytes, keys.cipherKey, iv)
    return (plain.reduce(0) { $0 << 8 | Int($1) }, head.version == 0 ? [] : bytes)
  }

  private func isAuthentic(_ bytes: [UInt8], _ mac: ArraySlice<UInt8>) -> Bool {
    HMAC<SHA256>.authenticationCode(for: bytes, using: keys.macKey).prefix(Self.macLength).elementsEqual(mac)
  }

  /// A frame alone may be damaged; where the next fails too, the place of frames is lost.
  private mutating func fail(_ range: Range<Int>) -> SignalLegacyFrame {
    failures += 1
    return failures > 1 ? stop(at: range.lowerBound) : .broken(range)
  }

  private mutating func stop(at start: Int) -> SignalLegacyFrame {
    isOver = true
    return .broken(start..<source.size)
  }

  // MARK: - Kinds

  private mutating func read(_ plain: ArraySlice<UInt8>, _ start: Int) throws -> SignalLegacyFrame {
    var input = ProtoInput(plain)
    guard let tag = input.tag() else { return .settings }
    switch (tag.number, tag.content) {
    case (2, .piece(let body)): return SignalLegacyStatement.frame(body)
    case (4, .piece(let body)): return attachment(body, start)
    case (5, .piece(let body)):
      var fields = ProtoInput(body)
      if case .varint(let number)? = fields.tag()?.content { return .version(Int64(bitPattern: number)) }
      return .version(0)
    case (6, .varint):
      (isOver, sawEnd) = (true, true)
      return .end
    // Files of avatars (3:length) and stickers (2:length).
    case (7, .piece(let body)):
      return blob(Self.number(3, body) ?? Self.number(2, body)) == nil ? stop(at: start) : .otherFile
    case (8, .piece(let body)): return blob(Self.number(2, body)) == nil ? stop(at: start) : .otherFile
    default: return .settings
    }
  }

  private mutating func attachment(_ body: ArraySlice<UInt8>, _ start: Int) -> SignalLegacyFrame {
    guard let blob = blob(Self.number(3, body)) else { return stop(at: start) }
    return .attachment(row: Self.number(1, body).map { Int64(bitPattern: $0) } ?? 0, blob)
  }

  private static func number(_ wanted: Int, _ body: ArraySlice<UInt8>) -> UInt64? {
    var fields = ProtoInput(body)
    while let field = fields.tag() {
      if field.number == wanted, case .varint(let number) = field.content { return number }
    }
    return nil
  }

  /// Steps over the bytes of a file and their MAC; nil where they are not all there.
  private mutating func blob(_ length: UInt64?) -> SignalLegacyBlob? {
    guard let length, length <= UInt64(max(0, source.size - at - Self.macLength)) else { return nil }
    let blob = SignalLegacyBlob(range: at..<at + Int(length), counter: counter)
    counter &+= 1
    at = blob.range.upperBound + Self.macLength
    return blob
  }

  /// A file's own bytes, once its seal has been found to hold.
  func open(_ blob: SignalLegacyBlob) throws -> any ByteSource {
    let iv = Self.iv(head, blob.counter)
    let sealed = SliceSource(source, blob.range)
    var mac = HMAC<SHA256>(key: keys.macKey)
    mac.update(data: iv)
    try sealed.eachBlock { mac.update(data: $0) }
    let claimed = try source.bytes(blob.range.upperBound..<blob.range.upperBound + Self.macLength)
    guard mac.finalize().prefix(Self.macLength).elementsEqual(claimed) else { throw SignalEnvelope.damaged }
    return SignalCTRSource(sealed, key: keys.cipherKey, iv: iv)
  }
}
