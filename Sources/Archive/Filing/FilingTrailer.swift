// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records

/// The end of a filing: everything about the deposit that is not a record, and where the blocks are.
struct FilingTrailer: Sendable {
  var facts: DepositFacts
  var report: FidelityReport
  /// Seed of all salts of the deposit, 32 bytes; it never leaves the filing.
  var seed: [UInt8]
  /// HMAC-SHA256 of the original under the dedupe key.
  var dedupeTag: [UInt8]
  var blocks: [FilingBlock]
  /// Where each decoded file stands in the pack of attachments, by its number.
  var files: [AttachmentPack.File]
  /// Notices in the order met, for the reader of the report.
  var notices: [Notice]

  var records: Int { blocks.reduce(0) { $0 + $1.count } }

  func encoded() -> [UInt8] {
    var out = ByteWriter()
    FactsCoding.write(facts, to: &out)
    ReportCoding.write(report, to: &out)
    out.write(seed)
    out.write(dedupeTag)
    out.write(blocks.count)
    for block in blocks {
      out.write(block.offset)
      out.write(block.length)
      out.write(block.count)
      out.write(block.root.bytes)
    }
    out.write(files.count)
    for file in files {
      out.write(file.offset)
      out.write(file.length)
    }
    var items = ItemWriter()
    for notice in notices { items.write(notice) }
    out.write(notices.count)
    out.bytes += items.out.bytes
    return out.bytes
  }

  init(
    facts: DepositFacts, report: FidelityReport, seed: [UInt8], dedupeTag: [UInt8], blocks: [FilingBlock],
    files: [AttachmentPack.File], notices: [Notice]
  ) {
    (self.facts, self.report, self.seed, self.dedupeTag) = (facts, report, seed, dedupeTag)
    (self.blocks, self.files, self.notices) = (blocks, files, notices)
  }

  init(_ raw: UnsafeRawBufferPointer) throws {
    var input = ByteReader(raw)
    facts = try FactsCoding.facts(&input)
    report = try ReportCoding.report(&input)
    seed = try input.data()
    dedupeTag = try input.data()
    (blocks, files, notices) = ([], [], [])
    for _ in 0..<(try input.count()) {
      let (offset, length, count) = (try input.count(), try input.count(), try input.count())
      guard let root = Digest(try input.data()) else { throw CodingDamage(offset: input.offset) }
      blocks.append(FilingBlock(offset: offset, length: length, count: count, root: root))
    }
    for _ in 0..<(try input.count()) {
      files.append(AttachmentPack.File(offset: try input.count(), length: try input.count()))
    }
    let count = try input.count()
    var items = ItemReader(input)
    for _ in 0..<count {
      guard case .notice(let notice) = try items.item() else { throw CodingDamage(offset: items.input.offset) }
      notices.append(notice)
    }
  }
}
