// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records

/// Writes a filing: blocks of canonical records, then the trailer, then its offset (docs/archive-layout.md).
struct FilingWriter {
  /// First bytes of every filing.
  static let magic = Array("onrecord/filing/v1\n".utf8)

  private let write: (UnsafeRawBufferPointer) throws -> Void
  private var items = ItemWriter()
  private var tree = Frontier()
  private var offset = 0
  private(set) var blocks: [FilingBlock] = []

  /// `write` takes the bytes in order.
  init(to write: @escaping (UnsafeRawBufferPointer) throws -> Void) throws {
    self.write = write
    try emit(Self.magic)
  }

  /// Adds the next record, with its commitment.
  mutating func add(_ record: FiledRecord, commitment: Digest) throws {
    items.out.bytes.append(contentsOf: record.id.bytes)
    items.write(record.item)
    tree.append(commitment: commitment)
    if tree.size == FilingBlock.capacity { try endBlock() }
  }

  /// Ends the last block; `blocks` is then whole.
  mutating func endRecords() throws {
    if tree.size > 0 { try endBlock() }
  }

  /// Writes the trailer, which must name `blocks`; the filing ends here.
  mutating func end(_ trailer: FilingTrailer) throws {
    let place = UInt64(offset)
    try emit(trailer.encoded())
    try emit(stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: place >> UInt64($0)) })
  }

  private mutating func endBlock() throws {
    blocks.append(FilingBlock(offset: offset, length: items.out.bytes.count, count: Int(tree.size), root: tree.root))
    try emit(items.out.bytes)
    items.restart()
    tree = Frontier()
  }

  private mutating func emit(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes(write)
    offset += bytes.count
  }
}
