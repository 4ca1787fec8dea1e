// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import Logging
import Records

/// Opens, judges and answers the mail that has arrived, one round after another.
struct MailSettling: Sendable {
  /// Seconds between rounds when nothing arrives: mail that was put off, or sorted by a records manager.
  private static let pause: Int64 = 5

  let office: Office
  let rules: MailRules
  let answering: MailAnswering?
  let work: MailWork
  let logger: Logger

  /// Runs until the task is cancelled.
  func run() async throws {
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { try await keepWaking() }
      for await task in work.tasks { await follow(task) }
      group.cancelAll()
    }
  }

  private func keepWaking() async throws {
    while !Task.isCancelled {
      work.wake()
      try await Task.sleep(for: .seconds(Self.pause))
    }
  }

  private func follow(_ task: MailWork.Task) async {
    do {
      switch task {
      case .settle:
        while try await office.settleMail(rules) > 0, !Task.isCancelled { await answer() }
        await answer()
      case .tooLarge(let sender): try await answering?.tellTooLarge(sender, office)
      }
    } catch {
      logger.error("mail intake: a round of settling failed")
    }
  }

  private func answer() async {
    do {
      try await answering?.answer(office)
    } catch {
      logger.error("mail intake: an answer could not be sent")
    }
  }
}
