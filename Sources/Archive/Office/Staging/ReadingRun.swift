// SPDX-License-Identifier: Apache-2.0
import Records
import Vault

/// One parse of a staged upload into a sealed reading for its depositor's preview. Nothing is filed or indexed.
struct ReadingRun {
  private let id: DepositID
  private let sealer: Sealer
  private let isCleared: Bool
  private var offset = 0
  private var items = ItemWriter()
  private var inBlock = 0
  private var counts: [Int: Int] = [:]
  private var blocks: [ReadingBlock] = []
  private var tally: ReadingTally
  private var watch = MarkingWatch()

  /// `isCleared`: a marking found before was settled as a false alarm.
  init(_ id: DepositID, in vault: OpenVault, isCleared: Bool, filed: FiledFingerprints) throws {
    (self.id, self.isCleared, tally) = (id, isCleared, ReadingTally(filed: filed))
    sealer = try vault.seal(group: GroupID(id), mediaType: Kind.stagedReading)
  }

  /// Runs the parser to its end; throws `MarkedSecret` when it must stop, with nothing kept.
  mutating func run(_ child: ParserChild, exportName: String) throws -> (ReadingTally, SealedObject) {
    var child = child
    defer { child.end() }
    do {
      try heed(Markings.found(in: exportName))
      let report = try read(&child)
      if inBlock > 0 { try endBlock() }
      tally.report = report
      try emit(Reading.trailer(tally, blocks, at: offset))
      return (tally, try sealer.finish())
    } catch {
      sealer.abandon()
      throw error
    }
  }

  private mutating func read(_ child: inout ParserChild) throws -> FidelityReport? {
    var report: FidelityReport?
    while let said = try child.next() {
      switch said {
      case .items(let block): try take(block)
      case .fileBegin, .fileBytes, .fileEnd: continue
      case .report(let last): report = last
      }
    }
    return report
  }

  private mutating func take(_ block: [UInt8]) throws {
    try block.withUnsafeBytes { raw in
      var reader = ItemReader(ByteReader(raw))
      while !reader.input.isAtEnd { try add(try reader.item()) }
    }
  }

  private mutating func add(_ item: ParsedItem) throws {
    try heed(watch.markings(in: item))
    if let conversation = try tally.add(item) { counts[conversation, default: 0] += 1 }
    items.write(item)
    inBlock += 1
    if inBlock == ReadingBlock.capacity { try endBlock() }
  }

  private mutating func heed(_ markings: [Marking]) throws {
    for marking in markings {
      if marking.isSecretOrAbove && !isCleared { throw MarkedSecret(marking: marking) }
      tally.markings.insert(marking)
    }
  }

  private mutating func endBlock() throws {
    blocks.append(ReadingBlock(offset: offset, length: items.out.bytes.count, counts: counts))
    try emit(items.out.bytes)
    items.restart()
    (inBlock, counts) = (0, [:])
  }

  private mutating func emit(_ bytes: [UInt8]) throws {
    try sealer.write(bytes)
    offset += bytes.count
  }
}
