// SPDX-License-Identifier: Apache-2.0
import Formats
import Ledger
import Records

/// A deposit's sealed filing, opened for reading.
struct Filing {
  let trailer: FilingTrailer
  private let source: any ByteSource

  /// Reads the trailer; throws `CodingDamage` when these bytes are no filing.
  init(_ source: any ByteSource) throws {
    self.source = source
    let magic = try Self.bytes(of: source, 0, FilingWriter.magic.count)
    guard magic == FilingWriter.magic, source.size >= magic.count + 8 else { throw CodingDamage(offset: 0) }
    let place = try Self.bytes(of: source, source.size - 8, 8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard let offset = Int(exactly: place), offset >= magic.count, offset <= source.size - 8 else {
      throw CodingDamage(offset: source.size - 8)
    }
    let bytes = try Self.bytes(of: source, offset, source.size - 8 - offset)
    trailer = try bytes.withUnsafeBytes { try FilingTrailer($0) }
  }

  /// The records of block `number`, in the order of the export.
  func records(ofBlock number: Int) throws -> [FiledRecord] {
    let block = trailer.blocks[number]
    let bytes = try Self.bytes(of: source, block.offset, block.length)
    return try bytes.withUnsafeBytes { raw in
      var reader = ItemReader(ByteReader(raw))
      var records: [FiledRecord] = []
      for place in 0..<block.count {
        guard let id = RecordID(bytes: try reader.input.slice(16)) else { throw CodingDamage(offset: 0) }
        records.append(FiledRecord(id: id, leaf: number * FilingBlock.capacity + place, item: try reader.item()))
      }
      guard reader.input.isAtEnd else { throw CodingDamage(offset: block.offset + reader.input.offset) }
      return records
    }
  }

  private static func bytes(of source: any ByteSource, _ offset: Int, _ count: Int) throws -> [UInt8] {
    guard offset >= 0, count >= 0, count <= source.size - offset else { throw CodingDamage(offset: max(0, offset)) }
    return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<count])
        let got = try source.read(into: rest, at: offset + filled)
        guard got > 0 else { throw CodingDamage(offset: offset + filled) }
        filled += got
      }
    }
  }
}
