// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Threads of the mail intake's own: sealing and syncing block, and must hold up neither event loops nor the shared pool.
final class MailThreads: TaskExecutor {
  private let queue = DispatchQueue(label: "onrecord.mail", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
