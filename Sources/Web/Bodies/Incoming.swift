// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import NIOCore

/// The body of a request as it arrives; read once, by one reader, never more than `limit` bytes.
actor Incoming {
  private var iterator: RequestBody.AsyncIterator?
  private let limit: Int
  /// Bytes read so far.
  private(set) var count = 0
  /// Whether everything has been read, so that the connection may be used again.
  private(set) var isFinished = false

  init(_ body: RequestBody, limit: Int) {
    iterator = body.makeAsyncIterator()
    self.limit = limit
  }

  /// The next piece, some tens of KiB; nil at the end.
  func next() async throws -> ByteBuffer? {
    guard !isFinished, var reading = iterator else { return nil }
    iterator = nil
    let piece = try await reading.next(isolation: self)
    iterator = reading
    guard let piece else {
      isFinished = true
      return nil
    }
    count += piece.readableBytes
    guard count <= limit else { throw DoorError.tooLarge }
    return piece
  }

  /// All that is left.
  func collect() async throws -> [UInt8] {
    var all: [UInt8] = []
    while let piece = try await next() { all.append(contentsOf: piece.readableBytesView) }
    return all
  }
}
