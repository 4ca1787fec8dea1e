// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension AuthorityArchive {
  /// How telephone numbers are written where the authority is.
  package var diallingPlan: DiallingPlan? { DiallingPlan(zone: settings.timeZone) }

  /// The people known. `accounts` are those of the desk, which is no part of ledger and vault.
  package func register(accounts: [Person] = []) throws -> Register {
    Register(try catalogue.registerDecisions(), accounts: accounts, plan: diallingPlan)
  }

  /// Conversations in which somebody takes part by the register, each copy once, in the order they were filed.
  func conversations(with person: PersonID, in register: Register) throws -> [HeldConversation] {
    var seen: Set<Int64> = []
    return try catalogue.identities(of: person, in: register).map(\.row.held).filter { seen.insert($0.row).inserted }
  }

  /// A search as typed, with the displays of the people it names. Where nobody is registered, nothing is looked up.
  func query(_ text: String, accounts: () throws -> [Person] = { [] }) throws -> SearchQuery {
    let query = try SearchQuery(text)
    guard !query.names.isEmpty, try catalogue.hasRegister() else { return query }
    return try catalogue.linking(query, by: try register(accounts: try accounts()))
  }
}
