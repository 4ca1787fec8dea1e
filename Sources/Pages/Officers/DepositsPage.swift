// SPDX-License-Identifier: Apache-2.0
import Records

/// The queue of all deposits: what came, how sure it is, what needs a person.
package struct DepositsPage: Page {
  let queue: DepositQueue

  package init(_ queue: DepositQueue) { self.queue = queue }

  package let title = "Deposits"
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    choices
    if queue.deposits.isEmpty {
      p(queue.choice == .all ? "Nothing has been handed in yet." : "No deposit is in doubt.")
    }
    if !queue.deposits.isEmpty { deposits }
    pagination(
      "Pages of deposits", next: queue.next.map { ("Earlier deposits", Paths.deposits(queue.choice, before: $0)) })
  }

  private var choices: HTML {
    element("ul", .class("ways-on"), Attribute("aria-label", "Which deposits")) {
      for choice in DepositQueue.Choice.allCases {
        element("li") {
          element(
            "a", .href(Paths.deposits(choice)), Attribute("aria-current", choice == queue.choice ? "true" : nil)
          ) { choice.inWords }
        }
      }
    }
  }

  private var deposits: HTML {
    table(
      "Deposits, newest first",
      [
        TableColumn("Export"), TableColumn("Held by"), TableColumn("Channel"), TableColumn("Received"),
        TableColumn("Records", isNumber: true), TableColumn("Notices", isNumber: true), TableColumn("Grade"),
      ], queue.deposits.map(row))
  }

  private func row(_ deposit: FiledDeposit) -> [HTML] {
    let facts = deposit.facts
    return [
      link(facts.exportName, to: Paths.deposit(facts.id)) + partWithheld(facts), HTML(facts.custodian),
      HTML(Channel.title(facts.channel)),
      time(facts.receivedAt.utc.dayInShort, machine: facts.receivedAt.iso), HTML("\(deposit.records)"),
      HTML("\(deposit.report.notices)"), graded(deposit.report),
    ]
  }

  private func partWithheld(_ facts: DepositFacts) -> HTML {
    facts.isPartWithheld ? HTML(" ") + tag("Part withheld", .notice) : HTML()
  }

  /// The grade, and whether the reading behind it is experimental.
  @HTMLBuilder private func graded(_ report: FidelityReport) -> HTML {
    tag(report.grade.inWords, report.grade.tone)
    if report.isExperimental {
      " "
      tag("Experimental", .notice)
    }
  }

  package static var samples: [Sample] {
    let long = String(repeating: "Gewässerunterhaltung ", count: 12)
    let hostile = SampleDeposits.facts("<i>" + long, "\"><script>" + long + ".zip")
    let typical = [SampleDeposits.deposit(), SampleDeposits.deposit(SampleDeposits.facts, .a)]
    return [
      Sample(.empty, DepositsPage(DepositQueue(choice: .all, deposits: [], next: nil))),
      Sample(.typical, DepositsPage(DepositQueue(choice: .all, deposits: typical, next: 7))),
      Sample(
        .overflowing,
        DepositsPage(DepositQueue(choice: .doubtful, deposits: [SampleDeposits.deposit(hostile, .d)], next: 3))),
    ]
  }
}

extension DepositQueue.Choice {
  var inWords: String {
    switch self {
    case .all: "All"
    case .doubtful: "In doubt (grade C or D)"
    }
  }
}
