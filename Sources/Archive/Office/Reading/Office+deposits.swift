// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Deposits as officers look after them.
extension Office {
  /// Deposits on one page of the queue.
  package static let depositsOnPage = 50
  /// Conversations named on a deposit's page.
  package static let conversationsOfDeposit = 50

  /// A page of the queue of all deposits, newest first, from before ledger entry `index` on.
  package func queue(
    _ choice: DepositQueue.Choice, before index: Int?, as subject: Subject
  ) async throws -> DepositQueue {
    try require(.manageDeposits, of: subject)
    var deposits: [FiledDeposit] = []
    var next: Int? = index ?? .max
    while let from = next, deposits.count < Self.depositsOnPage {
      let some = try archive.catalogue.deposits(filedBefore: from, limit: Self.depositsOnPage)
      let wanted = some.filter(choice.includes).prefix(Self.depositsOnPage - deposits.count)
      deposits += wanted
      let isFull = deposits.count == Self.depositsOnPage
      next = some.count < Self.depositsOnPage && !isFull ? nil : (isFull ? wanted : some[...]).last?.ledgerIndex
    }
    try await viewings.enter(Viewing(.viewed, by: subject, deposits: deposits.map(\.facts.id)))
    return DepositQueue(choice: choice, deposits: deposits, next: next)
  }

  /// One deposit with its grade, losses and notices.
  package func deposit(_ id: DepositID, as subject: Subject) async throws -> ShownDeposit {
    let what = "deposit \(id)"
    guard let deposit = try archive.catalogue.deposit(id) else { throw Self.notFound(what) }
    try requireReading(deposit.facts, of: subject, what)
    let most = Self.conversationsOfDeposit
    let conversations = try archive.catalogue.conversations(of: id, limit: most + 1)
    let notices = try archive.filing(of: deposit).trailer.notices
    try await viewings.enter(Viewing(.viewed, by: subject, deposits: [id]))
    return ShownDeposit(
      deposit: deposit, notices: notices, conversations: Array(conversations.prefix(most)),
      hasMoreConversations: conversations.count > most)
  }
}

extension DepositQueue.Choice {
  fileprivate func includes(_ deposit: FiledDeposit) -> Bool {
    switch self {
    case .all: true
    case .doubtful: deposit.report.grade > .b
    }
  }
}
