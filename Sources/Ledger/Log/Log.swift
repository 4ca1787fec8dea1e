// SPDX-License-Identifier: Apache-2.0

/// The sequencer of one ledger folder: the only writer of its entries. Several processes may hold one for the same
/// folder; the lock and the committed checkpoint put their appends in order.
public actor Log {
  /// Where the ledger is kept.
  public nonisolated let directory: String
  /// The key that checks this log's checkpoints.
  public nonisolated let key: VerifierKey

  private let sequencer: Sequencer
  private let lock: FolderLock
  private nonisolated let executor = LogExecutor()

  /// What the last append or recovery left, nil when the disk must be asked first.
  private var state: LogState?
  /// Callers that arrived while a batch was gathering.
  private var waiting: [WaitingCaller] = []
  private var isGathering = false
  /// Set once a sync failed: no later append may succeed in this process.
  private var fatal: LedgerError?

  /// Milliseconds to wait for another process before `busy` is thrown.
  public static let patience: UInt32 = 10_000
  /// Entries a checkpoint is signed for at once; a longer call takes several.
  private static let mostInBatch = 8_192

  /// The log's own thread.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Opens a ledger; finishes what a crash interrupted and checks the right edge of the tree.
  public init(at directory: String, key: SigningKey, patience: UInt32 = Log.patience) throws {
    try self.init(at: directory, key: key, patience: patience, disk: Disk())
  }

  init(at directory: String, key: SigningKey, patience: UInt32, disk: Disk) throws {
    let sequencer = Sequencer(folder: LedgerFolder(path: directory), key: key, disk: disk)
    self.directory = directory
    self.key = key.verifier
    self.sequencer = sequencer
    guard try disk.exists(directory) else { throw sequencer.notFound }
    lock = FolderLock(path: sequencer.folder.lock, patience: patience)
    state = try lock.hold { try sequencer.recover() }
  }

  /// Founds a ledger without entries and opens it; a folder that holds one already is opened when that is empty.
  public static func create(at directory: String, key: SigningKey) throws -> Log {
    try create(at: directory, key: key, disk: Disk())
  }

  static func create(at directory: String, key: SigningKey, disk: Disk) throws -> Log {
    try disk.sync(disk.makeFolder(directory))
    let sequencer = Sequencer(folder: LedgerFolder(path: directory), key: key, disk: disk)
    try FolderLock(path: sequencer.folder.lock, patience: patience).hold { try sequencer.found() }
    let log = try Log(at: directory, key: key, patience: patience, disk: disk)
    guard try LogReader(at: directory, key: key.verifier).checkpoint().size == 0 else {
      throw LedgerError(
        .exists, "There is a ledger in \(directory) already.", remedy: "Open it, or choose another folder.")
    }
    return log
  }

  /// Appends entries and returns once they are durable under a published checkpoint. Calls that arrive together share
  /// one checkpoint and its syncs. Entries of one call keep their order and follow each other.
  public nonisolated func append(_ entries: [Entry]) async throws -> Appended {
    try await append(bytes: entries.map(\.bytes))
  }

  private func append(bytes entries: [[UInt8]]) async throws -> Appended {
    if isGathering {
      return try await withCheckedThrowingContinuation { waiting.append(WaitingCaller(entries: entries, caller: $0)) }
    }
    isGathering = true
    await gather()
    let others = waiting
    (waiting, isGathering) = ([], false)
    return try share(commit(all: [entries] + others.map(\.entries)), with: others)
  }

  /// Lets the callers that are on their way join: as long as some arrive between two turns of the queue.
  private func gather() async {
    var seen = -1
    while waiting.count > seen {
      seen = waiting.count
      await Task.yield()
    }
  }

  /// Hands each of the other callers its part, and returns the first caller's.
  private func share(_ result: Result<[Appended], any Error>, with others: [WaitingCaller]) throws -> Appended {
    for (offset, other) in others.enumerated() {
      other.caller.resume(with: result.map { $0[offset + 1] })
    }
    return try result.get()[0]
  }

  /// Commits the calls in order, as few checkpoints as the limit allows; nothing here suspends.
  private func commit(all calls: [[[UInt8]]]) -> Result<[Appended], any Error> {
    Result {
      if let fatal { throw fatal }
      do { return try lock.hold { try appendLocked(calls) } } catch {
        note(error)
        throw error
      }
    }
  }

  private func appendLocked(_ calls: [[[UInt8]]]) throws -> [Appended] {
    var current = try currentState()
    var next = current.checkpoint.size
    let entries = calls.flatMap { $0 }
    for start in stride(from: 0, to: entries.count, by: Self.mostInBatch) {
      current = try sequencer.append(Array(entries[start..<min(start + Self.mostInBatch, entries.count)]), to: current)
      state = current
    }
    return calls.map { call in
      defer { next += UInt64(call.count) }
      return Appended(indexes: next..<next + UInt64(call.count), checkpoint: current.checkpoint)
    }
  }

  /// The state in memory while it is still the committed one, otherwise what another process left on the disk.
  private func currentState() throws -> LogState {
    let committed = try sequencer.committed.read(by: key)
    if let state, state.checkpoint == committed { return state }
    return try sequencer.recover()
  }

  /// After a failure the disk is asked anew; after a failed sync nothing is written any more.
  private func note(_ error: any Error) {
    state = nil
    guard let error = error as? LedgerError, (error.cause as? DiskFailure)?.isFatal == true else { return }
    fatal = error
  }
}
