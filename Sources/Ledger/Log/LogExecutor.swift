// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The log's own thread of work: it blocks in fsync and flock, which must not hold up the shared pool.
final class LogExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "onrecord.ledger")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedSerialExecutor()
    queue.async { job.runSynchronously(on: executor) }
  }
}
