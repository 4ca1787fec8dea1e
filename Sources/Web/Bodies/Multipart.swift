// SPDX-License-Identifier: Apache-2.0
import Foundation
import NIOCore

/// A form with files, part by part as it arrives (RFC 7578); one piece of some tens of KiB in memory.
///
///     while let part = try await parts.next() {
///       while let piece = try await parts.read() { … }
///     }
struct Multipart: Sendable {
  /// The longest head of a part, in bytes.
  static let longestHead = 4 << 10
  /// More parts than any page of ours sends.
  static let mostParts = 500

  private let source: Incoming
  /// CR LF and two hyphens before the boundary.
  private let delimiter: [UInt8]
  private var held = ByteBuffer()
  private var place = Place.start
  private var parts = 0

  private enum Place { case start, inPart, afterDelimiter, end }

  init(_ source: Incoming, boundary: String) {
    self.source = source
    delimiter = Array("\r\n--".utf8) + Array(boundary.utf8)
    // So that the first delimiter, which nothing precedes, is found as the others are.
    held.writeString("\r\n")
  }

  /// The next part; what was not read of the one before is passed over. Nil at the end.
  mutating func next() async throws -> Part? {
    if place == .start {
      try await fill(to: delimiter.count)
      guard held.readableBytesView.starts(with: delimiter) else { throw DoorError.badRequest }
      held.moveReaderIndex(forwardBy: delimiter.count)
      place = .afterDelimiter
    }
    while place == .inPart { _ = try await read() }
    guard place == .afterDelimiter, try await opens() else { return nil }
    return try await head()
  }

  /// The next piece of the part's content; nil at its end.
  mutating func read() async throws -> ByteBuffer? {
    guard place == .inPart else { return nil }
    while true {
      if let at = Self.find(delimiter, in: held.readableBytesView) {
        let piece = held.readSlice(length: at)
        held.moveReaderIndex(forwardBy: delimiter.count)
        place = .afterDelimiter
        return at > 0 ? piece : nil
      }
      let safe = held.readableBytes - delimiter.count + 1
      if safe > 0 { return held.readSlice(length: safe) }
      guard try await more() else { throw DoorError.badRequest }
    }
  }

  /// The whole content of the part, a field's value.
  mutating func text(upTo limit: Int = 256 << 10) async throws -> String {
    var bytes: [UInt8] = []
    while let piece = try await read() {
      bytes.append(contentsOf: piece.readableBytesView)
      guard bytes.count <= limit else { throw DoorError.tooLarge }
    }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { throw DoorError.badRequest }
    return text
  }

  /// After a delimiter: CR LF opens a part, two hyphens end the form.
  private mutating func opens() async throws -> Bool {
    try await fill(to: 2)
    let mark = held.readBytes(length: 2)
    if mark == Array("--".utf8) {
      place = .end
      while try await source.next() != nil {}
      return false
    }
    guard mark == [0x0d, 0x0a] else { throw DoorError.badRequest }
    parts += 1
    guard parts <= Self.mostParts else { throw DoorError.tooLarge }
    return true
  }

  private mutating func head() async throws -> Part {
    let blank = Array("\r\n\r\n".utf8)
    while true {
      if let at = Self.find(blank, in: held.readableBytesView) {
        let part = try Part(head: held.readBytes(length: at) ?? [])
        held.moveReaderIndex(forwardBy: blank.count)
        place = .inPart
        return part
      }
      guard held.readableBytes <= Self.longestHead else { throw DoorError.tooLarge }
      guard try await more() else { throw DoorError.badRequest }
    }
  }

  private mutating func fill(to count: Int) async throws {
    while held.readableBytes < count { guard try await more() else { throw DoorError.badRequest } }
  }

  private mutating func more() async throws -> Bool {
    guard var piece = try await source.next() else { return false }
    held.discardReadBytes()
    held.writeBuffer(&piece)
    return true
  }

  /// Both patterns begin with a carriage return, which is rare in files.
  private static func find(_ pattern: [UInt8], in view: ByteBufferView) -> Int? {
    view.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var at = 0
      while at + pattern.count <= bytes.count {
        guard let hit = memchr(base + at, Int32(pattern[0]), bytes.count - at) else { return nil }
        at = UnsafeRawPointer(hit) - base
        guard at + pattern.count <= bytes.count else { return nil }
        if memcmp(hit, pattern, pattern.count) == 0 { return at }
        at += 1
      }
      return nil
    }
  }
}
