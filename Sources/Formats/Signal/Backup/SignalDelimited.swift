// SPDX-License-Identifier: Apache-2.0

/// Frames of the binary form: each behind its length as a varint, the backup's info first.
package struct SignalDelimited: SignalSteps {
  /// Longest frame read (64 MiB); true ones are far below, even with all edits of a long message.
  private static let longest = 64 << 20

  private let window: ByteWindow
  package private(set) var reader = SignalFrameReader()
  private var isFirst = true
  private var isOver = false

  package init(_ stream: any ByteStream) { window = ByteWindow(stream) }

  package mutating func next() throws -> SignalStep? {
    guard !isOver, hold(1) else { return try end() }
    let start = window.offset
    _ = hold(10)
    var head = ProtoInput(Array(UnsafeBufferPointer(start: window.start, count: min(10, held)))[...])
    guard let length = head.varint(), length <= Self.longest else { return stop(at: start) }
    let prefix = Self.width(length)
    guard hold(prefix + Int(length)) else {
      if let failure = window.failure, (failure as? FormatError)?.code != .corrupt { throw failure }
      return stop(at: start)
    }
    let frame = Array(UnsafeBufferPointer(start: window.start + prefix, count: Int(length)))
    window.advance(to: window.start + prefix + Int(length))
    return step(frame, start, prefix)
  }

  private mutating func step(_ frame: [UInt8], _ start: Int, _ prefix: Int) -> SignalStep {
    let range = start..<start + prefix + frame.count
    let type = isFirst ? "BackupInfo" : "Frame"
    var node = reader.node(frame[...], at: start + prefix, of: type)
    defer { isFirst = false }
    guard isFirst else { return reader.step(node, over: range) }
    node.range = range
    return .info(node)
  }

  /// Why the stream stopped, where it did not simply end.
  private mutating func end() throws -> SignalStep? {
    guard let failure = window.failure, !isOver else { return nil }
    guard let error = failure as? FormatError, error.code == .corrupt else { throw failure }
    return stop(at: window.offset)
  }

  /// What is left is no whole frame.
  private mutating func stop(at start: Int) -> SignalStep {
    isOver = true
    while window.start < window.end || window.fill() { window.advance(to: window.end) }
    return .cutOff(start..<window.offset)
  }

  private var held: Int { window.end - window.start }

  private func hold(_ count: Int) -> Bool {
    while held < count { if !window.fill() { return held >= count } }
    return true
  }

  private static func width(_ value: UInt64) -> Int { max(1, (64 - value.leadingZeroBitCount + 6) / 7) }
}
