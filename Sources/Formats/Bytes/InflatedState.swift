// SPDX-License-Identifier: Apache-2.0
import CZlib

/// What an `InflatedSource` remembers: checkpoints, streams under way, and the blocks last used.
final class InflatedState {
  /// Blocks are held and asked for in this size (256 KiB).
  private static let block = 262_144
  /// Blocks held (16 MiB in all), streams kept under way.
  private static let mostBlocks = 64
  private static let mostStreams = 8
  private static let mostCheckpoints = 256

  private let source: any ByteSource
  private let kind: InflatedSource.Kind
  private let limits: ContainerLimits
  private let crc: UInt32?
  private var size: Int?
  private var held = RecentBlocks(most: mostBlocks)
  /// Streams under way, the one last used at the end.
  private var streams: [Inflater] = []
  private var checkpoints: [Inflater.Checkpoint] = []
  /// Bytes of output between two checkpoints; doubled when there are too many.
  private var spacing = 4 << 20
  /// How far the first pass came, and the CRC of all before.
  private var frontier = 0
  private var sum = crc32(0, nil, 0)
  /// What is wrong with the whole, known once the first pass met its end; reading the last byte says it.
  private var fault: FormatError?
  /// Where the damage stands beyond which nothing inflates.
  private var broken = Int.max

  init(
    _ source: any ByteSource, _ kind: InflatedSource.Kind, size: Int?, crc: UInt32?, limits: ContainerLimits
  ) {
    (self.source, self.kind, self.size, self.crc, self.limits) = (source, kind, size, crc, limits)
  }

  /// Inflates to the end, to know the size.
  func measure() throws -> Int {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.block, alignment: 64)
    defer { room.deallocate() }
    guard let stream = try start(for: 0) else { throw Inflater.damaged(at: 0) }
    while !stream.isAtEnd { _ = try pull(stream, into: room) }
    size = stream.out
    return stream.out
  }

  /// At least one byte of what stands at `offset`, which lies below the size.
  func read(into room: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    if offset >= broken, let fault { throw fault }
    let number = offset / Self.block
    let bytes = try held[number] ?? makeBlock(number)
    let from = offset - number * Self.block
    guard from < bytes.count else { throw fault ?? Inflater.damaged(at: source.size) }
    var count = min(room.count, bytes.count - from)
    if let fault, offset + count == size {
      guard count > 1 else { throw fault }
      count -= 1
    }
    bytes.withUnsafeBytes { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[from..<from + count])) }
    return count
  }

  /// Inflates block `number`, and holds those passed on the way.
  private func makeBlock(_ number: Int) throws -> [UInt8] {
    let start = number * Self.block
    guard let stream = try stream(before: start) else { throw Inflater.damaged(at: 0) }
    while true {
      let at = stream.out / Self.block
      let bytes = try fill(stream)
      held[at] = bytes
      if at == number { return bytes }
      guard !stream.isAtEnd, bytes.count == Self.block else { throw fault ?? Inflater.damaged(at: stream.consumed) }
    }
  }

  /// The rest of the block the stream stands in; what stood before it in the block is skipped only at a checkpoint.
  private func fill(_ stream: Inflater) throws -> [UInt8] {
    let wanted = min(Self.block, (size ?? .max) - stream.out)
    var failure: (any Error)?
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { room, count in
      do {
        while count < wanted, !stream.isAtEnd {
          let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room[count..<wanted]))
          count += try pull(stream, into: rest)
        }
      } catch { failure = error }
    }
    if let failure {
      streams.removeAll { $0 === stream }
      // What came before the damage is given; asking for more says what is wrong.
      guard let error = failure as? FormatError, error.code == .corrupt else { throw failure }
      (fault, broken) = (fault ?? error, stream.out)
      guard !bytes.isEmpty else { throw error }
    }
    try checkEnd(stream)
    return bytes
  }

  // MARK: - Streams

  /// A stream at the start of a block at or before `offset`, the nearest there is.
  private func stream(before offset: Int) throws -> Inflater? {
    let checkpoint = checkpoints.last { $0.out <= offset }?.out ?? 0
    let standing = streams.indices.filter { streams[$0].out <= offset && !streams[$0].isAtEnd }
    if let best = standing.max(by: { streams[$0].out < streams[$1].out }), streams[best].out >= checkpoint {
      let stream = streams.remove(at: best)
      streams.append(stream)
      return stream
    }
    return try start(for: offset)
  }

  private func start(for offset: Int) throws -> Inflater? {
    let made: Inflater?
    if let place = checkpoints.last(where: { $0.out <= offset }) {
      made = try Inflater(source, kind, place)
      try made.map(alignToBlock)
    } else {
      made = Inflater(source, kind)
    }
    guard let made else { return nil }
    if streams.count >= Self.mostStreams { streams.removeFirst() }
    streams.append(made)
    return made
  }

  /// A checkpoint stands anywhere: what it gives up to the next block's start is dropped.
  private func alignToBlock(_ stream: Inflater) throws {
    let over = stream.out % Self.block
    guard over > 0 else { return }
    try withUnsafeTemporaryAllocation(byteCount: Self.block - over, alignment: 64) { room in
      var count = 0
      while count < room.count, !stream.isAtEnd {
        count += try pull(stream, into: UnsafeMutableRawBufferPointer(rebasing: room[count...]))
      }
    }
  }

  // MARK: - The first pass

  /// Inflates some bytes; where no pass has been yet, they are summed, held to the limits and checkpoints are left.
  private func pull(_ stream: Inflater, into room: UnsafeMutableRawBufferPointer) throws -> Int {
    let before = stream.out
    let count = try stream.read(into: room)
    guard before == frontier else { return count }
    frontier += count
    if crc != nil { sum = crc32(sum, room.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(count)) }
    try holdToLimits(stream)
    if stream.isAtBlock, frontier - (checkpoints.last?.out ?? 0) >= spacing { addCheckpoint(stream) }
    return count
  }

  private func addCheckpoint(_ stream: Inflater) {
    checkpoints.append(stream.checkpoint())
    guard checkpoints.count >= Self.mostCheckpoints else { return }
    checkpoints = checkpoints.indices.filter { $0 % 2 == 1 }.map { checkpoints[$0] }
    spacing *= 2
  }

  private func holdToLimits(_ stream: Inflater) throws {
    if frontier > limits.memberBytes { throw Self.tooMuch("grow beyond \(limits.memberBytes) bytes") }
    if frontier > limits.ratioFloor, frontier > limits.ratio * max(1, source.size) {
      throw Self.tooMuch("inflate more than \(limits.ratio) times")
    }
  }

  /// At the declared end: whether the stream ends there too, and its check value.
  private func checkEnd(_ stream: Inflater) throws {
    guard let size, stream.out == size, frontier == size, fault == nil, !stream.isAtEnd || crc != nil else { return }
    var spare: UInt8 = 0
    let more = try? withUnsafeMutableBytes(of: &spare) { room in
      var count = 0
      while count == 0, !stream.isAtEnd { count = try stream.read(into: room) }
      return count
    }
    if more != 0 || crc.map({ UInt($0) != sum }) == true { fault = Inflater.damaged(at: source.size) }
  }

  private static func tooMuch(_ what: String) -> FormatError {
    FormatError(.limit, "The compressed bytes \(what).", remedy: "Hand in the files unpacked.")
  }
}
