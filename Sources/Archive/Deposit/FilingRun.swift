// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import Ledger
import Records
import Store
import Vault

/// One parse of a sealed original into a sealed filing, with the catalogue filled alongside on its own thread.
///
/// Nothing of it can be seen before the caller has appended the "filed" entry and published the rows.
struct FilingRun {
  /// What came of it.
  struct Outcome: Sendable {
    let trailer: FilingTrailer
    let root: Digest
    let filing: SealedObject
    let attachments: SealedObject?
    let aids: SealedObject?

    var report: FidelityReport { trailer.report }
    var records: Int { trailer.records }
  }

  private let vault: OpenVault
  private var facts: DepositFacts
  private let intake: Intake
  private let conveyor: Conveyor<[FiledRecord]>
  private let filingSealer: Sealer
  private var filing: FilingWriter
  private let seed = Seed.random()
  private var writer: CommitmentWriter
  private var commitments = Commitments()
  private var pack: AttachmentPack
  private var notices: [Notice] = []
  private var count = 0
  private let progress: (@Sendable (Int) -> Void)?
  private let isCleared: Bool
  private let aids: ReadingAids
  private var watch = MarkingWatch()
  private var random = SystemRandomNumberGenerator()

  init(vault: OpenVault, intake: Intake, rows: DepositWriter, _ request: DepositRequest) throws {
    (progress, isCleared, aids) = (request.progress, request.isCleared, request.aids)
    (self.vault, self.intake, facts) = (vault, intake, intake.facts)
    let group = GroupID(facts.id)
    let sealer = try vault.seal(group: group, mediaType: Kind.filing)
    filingSealer = sealer
    filing = try FilingWriter { try sealer.write($0) }
    writer = CommitmentWriter(seed: seed)
    pack = AttachmentPack(vault: vault, group: group)
    conveyor = Conveyor(capacity: 2, of: rows) { rows, batch in for record in batch { try rows.add(record) } }
  }

  /// Runs the parser to its end. On an error everything written so far is abandoned.
  mutating func run(_ child: ParserChild) throws -> Outcome {
    var child = child
    defer { child.end() }
    do {
      let report = try read(&child)
      try conveyor.finish()
      return try seal(report)
    } catch {
      try? conveyor.finish()
      filingSealer.abandon()
      pack.abandon()
      throw error
    }
  }

  private mutating func read(_ child: inout ParserChild) throws -> FidelityReport {
    var report: FidelityReport?
    while let said = try child.next() {
      switch said {
      case .items(let block): try take(block)
      case .fileBegin: try pack.begin()
      case .fileBytes(let bytes): try pack.write(bytes)
      case .fileEnd: pack.end()
      case .report(let last): report = last
      }
    }
    guard let report, report.messages + report.events == count, report.bytes.balances else {
      throw FormatError(
        .limit, "The parser ended without a report that balances.", remedy: "The original is kept; have it looked at.")
    }
    guard report.dateOrder?.confidence != .undetermined else { throw Self.undecided }
    return report
  }

  private static let undecided = FormatError(
    .undecided, "Whether day or month comes first cannot be told from this export.",
    remedy: "ask who exported it and deposit the same file again with --date-order dmy, mdy or ymd")

  private mutating func take(_ block: [UInt8]) throws {
    var batch: [FiledRecord] = []
    try block.withUnsafeBytes { raw in
      var reader = ItemReader(ByteReader(raw))
      while !reader.input.isAtEnd {
        let item = try reader.item()
        try heed(item)
        guard case .notice(let notice) = item else {
          batch.append(try file(item))
          continue
        }
        notices.append(notice)
      }
    }
    if !batch.isEmpty { try conveyor.send(batch) }
    progress?(count)
  }

  private mutating func heed(_ item: ParsedItem) throws {
    guard !isCleared, let marking = watch.markings(in: item).first(where: \.isSecretOrAbove) else { return }
    throw MarkedSecret(marking: marking)
  }

  private mutating func file(_ item: ParsedItem) throws -> FiledRecord {
    let record = FiledRecord(id: .random(using: &random), leaf: count, item: item)
    count += 1
    try filing.add(record, commitment: commitments.add(record, to: &writer))
    return record
  }

  private mutating func seal(_ report: FidelityReport) throws -> Outcome {
    facts.attachments = pack.id?.hex
    let aidsSealer = try sealer(of: aids)
    if let aidsSealer { facts.aids = aidsSealer.id.hex }
    if facts.channel.isEmpty { facts.channel = report.channel }
    try filing.endRecords()
    let trailer = FilingTrailer(
      facts: facts, report: report, seed: seed.bytes, dedupeTag: intake.dedupeTag, blocks: filing.blocks,
      files: pack.files, notices: notices)
    try filing.end(trailer)
    let sealed = try vault.finish([filingSealer] + pack.sealers + [aidsSealer].compactMap(\.self))
    return Outcome(
      trailer: trailer, root: writer.root, filing: sealed[0], attachments: pack.id == nil ? nil : sealed[1],
      aids: aidsSealer == nil ? nil : sealed.last)
  }

  /// What has just opened the export is sealed with it; nil where it needed nothing.
  private func sealer(of aids: ReadingAids) throws -> Sealer? {
    guard !aids.isEmpty else { return nil }
    let sealer = try vault.seal(group: GroupID(facts.id), mediaType: Kind.aids)
    try sealer.write(aids.encoded())
    return sealer
  }
}
