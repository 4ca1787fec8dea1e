// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records

/// The base64 of an MMS part on its way to the sink: decoded as it is read, so that a file of any size needs no room.
final class PartData: XMLValueSink {
  /// Parts of a message read before are not handed on again, and those of one that is broken never.
  var isDropped = false
  private let sink: any FileSink
  private var value = Value()
  private var last: ParsedAttachment?

  /// One value while it comes.
  private struct Value {
    var stream = Base64Stream()
    var hash = SHA256()
    /// The first bytes as written, until there are too many for them to be `null`.
    var head: [UInt8] = []
    var file: Int?
    var count = 0
  }
  private var decoded: [UInt8] = []

  init(_ sink: any FileSink) { self.sink = sink }

  /// The file of the last value; nil where it was empty or `null`. Given once.
  func take() -> ParsedAttachment? {
    defer { last = nil }
    return last
  }

  func takes(_ attribute: String, of element: String) -> Bool { attribute == "data" && element == "part" }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard !isDropped else { return }
    let held = value.file == nil ? min(5 - value.head.count, bytes.count) : 0
    if value.file == nil {
      value.head += bytes.prefix(held)
      guard value.head.count == 5 else { return }
      try begin()
    }
    try decode(UnsafeRawBufferPointer(rebasing: bytes.dropFirst(held)))
  }

  func end(isWhole: Bool) throws {
    defer { value = Value() }
    last = nil
    guard !isDropped, value.file != nil || !(value.head.isEmpty || value.head == Array("null".utf8)) else { return }
    if value.file == nil { try begin() }
    decoded.removeAll(keepingCapacity: true)
    value.stream.finish(into: &decoded)
    try handOn()
    try sink.end()
    last = attachment(isWhole: isWhole && value.stream.isWhole)
  }

  private func attachment(isWhole: Bool) -> ParsedAttachment {
    var attachment = ParsedAttachment(name: nil, status: isWhole ? .present : .corrupt)
    attachment.file = value.file
    attachment.bytes = value.count
    attachment.sha256 = Array(value.hash.finalize())
    return attachment
  }

  private func begin() throws {
    value.file = try sink.begin()
    try value.head.withUnsafeBytes(decode)
  }

  private func decode(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(65_536))
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
      decoded.removeAll(keepingCapacity: true)
      value.stream.decode(piece, into: &decoded)
      try handOn()
    }
  }

  private func handOn() throws {
    guard !decoded.isEmpty else { return }
    value.count += decoded.count
    try decoded.withUnsafeBytes {
      value.hash.update(bufferPointer: $0)
      try sink.write($0)
    }
  }
}
