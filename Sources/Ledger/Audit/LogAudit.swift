// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Recomputes a whole ledger from its entries: every bundle, every tile, the root. Reads only, so it also works on a
/// read-only copy; uses every core, in memory that does not grow with the ledger.
public struct LogAudit: Sendable {
  /// Findings past this number are not listed.
  public static let mostFindings = 1_000

  private let reader: LogReader
  /// Bundles read at once; one level-1 tile.
  private static let window = 256

  /// An audit of the folder with the log's verifier key.
  public init(at directory: String, key: VerifierKey) { reader = LogReader(at: directory, key: key) }

  /// Verifies the folder against its published checkpoint; throws when that cannot be read or is not signed.
  public func run() throws -> AuditReport {
    let checkpoint = try reader.checkpoint()
    var walk = AuditWalk(store: reader.store, checkpoint: checkpoint)
    let bundles = (checkpoint.size + 255) / 256
    for first in stride(from: 0, to: bundles, by: Self.window) where !walk.isFull {
      for result in try results(first..<min(first + UInt64(Self.window), bundles), checkpoint.size) {
        try walk.add(result)
      }
    }
    let strays = try FolderAudit(reader: reader, size: checkpoint.size).run()
    let heads = try HeadsAudit(reader: reader).run(checkpoint)
    return AuditReport(
      checkpoint: checkpoint, findings: try walk.finish() + strays + heads.findings, unfinished: heads.unfinished)
  }

  /// Verifies the checkpoint's signature and the right edge of the tree, not the entries below it.
  public func runQuick() throws -> SignedCheckpoint {
    let checkpoint = try reader.checkpoint()
    _ = try LogState(checkpoint, reader.store.rightEdge(size: checkpoint.size))
    return checkpoint
  }

  /// Verifies that an older checkpoint, such as that of a receipt, is the start of this ledger.
  public func requireStart(_ old: Checkpoint) throws {
    _ = try reader.consistencyProof(from: old, to: reader.checkpoint())
  }

  /// The bundles of a window, recomputed on every core, in order.
  private func results(_ bundles: Range<UInt64>, _ size: UInt64) throws -> [BundleAudit.Result] {
    let slots = ParallelSlots<Result<BundleAudit.Result, any Error>>(count: bundles.count)
    let store = reader.store
    DispatchQueue.concurrentPerform(iterations: bundles.count) { offset in
      let index = bundles.lowerBound + UInt64(offset)
      let width = Int(min(size - index * 256, 256))
      slots.set(offset, Result { try BundleAudit(store: store, index: index, width: width).run() })
    }
    return try slots.values.map { try $0.get() }
  }
}
