// SPDX-License-Identifier: Apache-2.0
import CZlib
import Formats
import OnRecordTesting
import Testing

@Suite struct `An inflated source` {
  static let plain = (0..<6_000_000).map { UInt8(truncatingIfNeeded: $0 / 7 &* 31 ^ $0 >> 11) }

  @Test(arguments: [InflatedSource.Kind.raw, .zlib, .gzip])
  func `gives the same bytes at any offset`(kind: InflatedSource.Kind) throws {
    let source = try InflatedSource(MemorySource(Deflated.make(Self.plain, kind)), kind: kind)
    #expect(source.size == Self.plain.count)
    for offset in [0, 5_999_990, 12, 4_500_000, 262_143, 1_000_000, 5_000_001, 0] {
      let end = min(Self.plain.count, offset + 100_000)
      #expect(try source.bytes(offset..<end) == Array(Self.plain[offset..<end]))
    }
  }

  @Test func `needs no pass over the whole where the size is known`() throws {
    let deflated = Deflated.make(Self.plain, .raw)
    let counted = CountedSource(deflated)
    let source = try InflatedSource(counted, kind: .raw, size: Self.plain.count)
    #expect(try source.prefix(16) == Array(Self.plain[..<16]))
    #expect(counted.most < deflated.count / 2)
  }

  @Test func `reads several gzip members as one`() throws {
    let both = Deflated.make(Array(Self.plain[..<5_000_000]), .gzip) + Deflated.make([1, 2, 3], .gzip)
    let source = try InflatedSource(MemorySource(both), kind: .gzip)
    #expect(source.size == 5_000_003)
    #expect(try source.bytes(4_999_999..<5_000_003).suffix(3) == [1, 2, 3])
    #expect(try source.bytes(0..<10) == Array(Self.plain[..<10]))
    #expect(try source.bytes(4_999_999..<5_000_003).suffix(3) == [1, 2, 3])
  }

  @Test func `says at the last byte that the check value differs`() throws {
    let bytes = Array(Self.plain[..<1000])
    let source = try InflatedSource(MemorySource(Deflated.make(bytes, .raw)), kind: .raw, size: 1000, crc: 1)
    #expect(try source.bytes(0..<999) == Array(bytes[..<999]))
    #expect(throws: FormatError.self) { try source.bytes(0..<1000) }
  }

  @Test(arguments: [900, 1100]) func `says at the last byte that the size differs`(declared: Int) throws {
    let bytes = Array(Self.plain[..<1000])
    let source = try InflatedSource(MemorySource(Deflated.make(bytes, .raw)), kind: .raw, size: declared)
    #expect(try source.bytes(0..<899) == Array(bytes[..<899]))
    #expect(throws: FormatError.self) { try source.bytes(0..<declared) }
  }

  @Test func `gives what comes before the damage`() throws {
    let deflated = Deflated.make(Self.plain, .raw)
    let source = try InflatedSource(
      MemorySource(Array(deflated[..<(deflated.count / 2)])), kind: .raw, size: Self.plain.count)
    #expect(try source.bytes(0..<100_000) == Array(Self.plain[..<100_000]))
    #expect(throws: FormatError.self) { try source.bytes(0..<Self.plain.count) }
    #expect(try source.bytes(0..<100_000) == Array(Self.plain[..<100_000]))
  }

  @Test func `is held to the limits`() throws {
    var limits = ContainerLimits()
    (limits.ratio, limits.ratioFloor) = (10, 100_000)
    let zeros = Deflated.make([UInt8](repeating: 0, count: 1_000_000), .raw)
    let bomb = try InflatedSource(MemorySource(zeros), kind: .raw, size: 1_000_000, limits: limits)
    #expect(throws: FormatError.self) { try bomb.bytes(0..<1_000_000) }
  }

  @Test func `survives any damage`() throws {
    let bytes = Array(Self.plain[..<20_000])
    var mutator = Mutator(seed: 5)
    for _ in 0..<500 {
      let source = try? InflatedSource(MemorySource(mutator.mutate(Deflated.make(bytes, .zlib))), kind: .zlib)
      _ = try? source?.bytes(0..<20_000)
    }
  }
}

/// Remembers how far into it was read.
private final class CountedSource: ByteSource, @unchecked Sendable {
  let bytes: MemorySource
  var most = 0
  init(_ bytes: [UInt8]) { self.bytes = MemorySource(bytes) }
  var size: Int { bytes.size }
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    let n = try bytes.read(into: buffer, at: offset)
    most = max(most, offset + n)
    return n
  }
}

enum Deflated {
  static func make(_ bytes: [UInt8], _ kind: InflatedSource.Kind) -> [UInt8] {
    var stream = z_stream()
    let bits: Int32 =
      switch kind {
      case .raw: -15
      case .zlib: 15
      case .gzip: 31
      }
    deflateInit2_(&stream, 6, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    return [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, UInt(bytes.count)))) { room, count in
      input.withUnsafeMutableBufferPointer {
        (stream.next_in, stream.avail_in) = ($0.baseAddress, UInt32($0.count))
        (stream.next_out, stream.avail_out) = (room.baseAddress, UInt32(room.count))
        deflate(&stream, Z_FINISH)
      }
      count = room.count - Int(stream.avail_out)
    }
  }
}
