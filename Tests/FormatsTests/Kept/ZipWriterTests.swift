// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Formats

@Suite struct `A zip we write` {
  @Test func `of more members than the old fields count is read whole`() throws {
    var bytes: [UInt8] = []
    try withoutActuallyEscaping({ (block: UnsafeRawBufferPointer) in bytes += block }) { sink in
      var zip = ZipWriter(sink)
      for number in 0..<70_000 { try zip.addStored(name: "files/\(number)", number == 69_999 ? [7] : []) }
      try zip.finish()
    }
    let container = try #require(try Container.open(MemorySource(bytes)))
    #expect(container.members.count == 70_000)
    let last = try #require(container.members.last)
    #expect(try container.source(of: last).bytes(0..<9) == [7])
  }

  @Test func `of more than 4 GiB has its sizes and places in wide fields`() throws {
    let (most, source) = (5 << 30, WideZip())
    var zip = ZipWriter { source.add($0) }
    try zip.addStored(name: "film", size: most, crc: 0) { _ in source.skip(most) }
    try zip.addStored(name: "behind", [1, 2, 3])
    try zip.finish()
    let directory = try #require(try ZipDirectory(source, limits: .standard))
    #expect(directory.entries.map(\.size) == [most, 3])
    let place = try #require(directory.entries.last?.stored)
    #expect(place.lowerBound > most)
    #expect(try source.bytes(place) == [1, 2, 3])
  }
}

/// A zip whose one large member is a hole.
private final class WideZip: ByteSource, @unchecked Sendable {
  private var head: [UInt8] = []
  private var tail: [UInt8] = []
  private var hole = 0

  var size: Int { head.count + hole + tail.count }

  func add(_ block: UnsafeRawBufferPointer) { if hole == 0 { head += block } else { tail += block } }

  func skip(_ count: Int) { hole = count }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    let count = min(buffer.count, size - offset)
    for i in 0..<max(0, count) {
      let at = offset + i
      buffer[i] = at < head.count ? head[at] : at < head.count + hole ? 0 : tail[at - head.count - hole]
    }
    return max(0, count)
  }
}
