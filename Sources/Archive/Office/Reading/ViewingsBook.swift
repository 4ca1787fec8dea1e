// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Vault

/// Enters viewings in the ledger before anything is shown. Viewings that come together share one sealed object and
/// one append; each caller waits until its own entry is durable.
///
/// While one batch is appended the next is gathered and sealed: under many readers the batches grow by themselves,
/// and a single reader waits for nobody.
actor ViewingsBook {
  private struct Waiting {
    let viewing: Viewing
    let caller: CheckedContinuation<Void, any Error>
  }

  /// Most viewings in one object: keeps it small and the wait short.
  private static let mostInBatch = 512

  private let archive: AuthorityArchive
  private var waiting: [Waiting] = []
  private var isGathering = false
  private nonisolated let executor = BlockingExecutor(label: "onrecord.viewings")

  /// Sealing blocks in fsync, so the book has a thread of its own.
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(_ archive: AuthorityArchive) { self.archive = archive }

  /// Returns once the viewing's own entry is durable; throws, and nothing may be shown, when it cannot be made so.
  func enter(_ viewing: Viewing) async throws {
    if isGathering && waiting.count < Self.mostInBatch {
      return try await withCheckedThrowingContinuation { waiting.append(Waiting(viewing: viewing, caller: $0)) }
    }
    isGathering = true
    await gather()
    let others = waiting
    (waiting, isGathering) = ([], false)
    let result = await commit([viewing] + others.map(\.viewing))
    for other in others { other.caller.resume(with: result) }
    try result.get()
  }

  /// Lets those on their way join: as long as some arrive between two turns of the queue.
  private func gather() async {
    var seen = -1
    while waiting.count > seen {
      seen = waiting.count
      await Task.yield()
    }
  }

  private func commit(_ viewings: [Viewing]) async -> Result<Void, any Error> {
    do {
      let details = try archive.vault.seal(Viewing.encoded(viewings), group: .acts, mediaType: Kind.details)
      let time = archive.clock()
      let entries = try viewings.enumerated().map { place, viewing in
        try Acts.act(viewing.act, count: viewing.count, details: details, place: place, at: time)
      }
      _ = try await archive.log.append(entries)
      return .success(())
    } catch {
      return .failure(error)
    }
  }
}
