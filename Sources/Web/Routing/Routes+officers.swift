// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

/// The officers' places of work.
extension Routes {
  static var officers: [Route] {
    [
      .get("/deposits", .holder(of: .manageDeposits)) { visit in
        let query = try visit.query
        let choice = query["show"].flatMap(DepositQueue.Choice.init(rawValue:)) ?? .all
        return .page(
          DepositsPage(
            try await visit.office.queue(choice, before: query["before"].flatMap { Int($0) }, as: try visit.subject())))
      },
      .get("/deposits/{id}", .signedIn) { visit in
        .page(DepositPage(try await visit.office.deposit(try visit.id("id"), as: try visit.subject())))
      },
    ]
  }
}
