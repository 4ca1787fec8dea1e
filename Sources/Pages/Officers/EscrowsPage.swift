// SPDX-License-Identifier: Apache-2.0
import Records

/// What was withheld while a notice touched it. Two adjudicators open it together, and only they read it.
package struct EscrowsPage: Page {
  let escrows: [Escrow]
  let names: [PersonID: String]
  /// Who looks: what they may still approve, and what they may open.
  let viewer: PersonID
  let mayAdjudicate: Bool
  let now: Instant

  package init(
    _ escrows: [Escrow], names: [PersonID: String], viewer: PersonID, mayAdjudicate: Bool, now: Instant
  ) {
    (self.escrows, self.names, self.viewer) = (escrows, names, viewer)
    (self.mayAdjudicate, self.now) = (mayAdjudicate, now)
  }

  package let title = "Escrow"
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    lead("Kept sealed because a hold, request or challenge touches it. It opens when two adjudicators approve it.")
    if escrows.isEmpty { p("Nothing is in escrow.") }
    for escrow in escrows { one(escrow) }
  }

  @HTMLBuilder private func one(_ escrow: Escrow) -> HTML {
    h2("Withheld by \(name(escrow.custodian))")
    summaryList([
      SummaryRow(
        "State", tag(escrow.state == .opened ? "Opened" : "Sealed", escrow.state == .opened ? .notice : .quiet)),
      SummaryRow("Holds", escrow.items.map { "\($0) messages and system lines" } ?? "a whole upload, unread"),
      SummaryRow("Sealed", time(escrow.sealedAt.utc.dayInShort, machine: escrow.sealedAt.iso)),
      SummaryRow("Approved by", approvals(escrow)),
      SummaryRow("Seal, SHA-256", element("code", .class("raw")) { escrow.digest.hexadecimal }),
    ])
    if mayApprove(escrow) {
      form(to: Paths.approveEscrow(escrow.id)) { submit("Approve opening what \(name(escrow.custodian)) withheld") }
    }
    if mayOpen(escrow) {
      buttons { buttonLink("Save what is in it", to: Paths.openEscrow(escrow.id), style: "second") }
    }
  }

  private func approvals(_ escrow: Escrow) -> String {
    let standing = escrow.approvals.filter { $0.expires > now }
    guard !standing.isEmpty else { return "nobody" }
    return standing.map { "\(name($0.by)), until \($0.expires.utc.dayInShort)" }.joined(separator: "; ")
  }

  private func hasApproved(_ escrow: Escrow) -> Bool {
    escrow.approvals.contains { $0.by == viewer && $0.expires > now }
  }

  private func mayApprove(_ escrow: Escrow) -> Bool {
    let isNamed = escrow.adjudicators.isEmpty || escrow.adjudicators.contains(viewer)
    return mayAdjudicate && isNamed && viewer != escrow.custodian && !hasApproved(escrow)
  }

  private func mayOpen(_ escrow: Escrow) -> Bool { escrow.state == .opened && mayAdjudicate && hasApproved(escrow) }

  private func name(_ person: PersonID) -> String { names[person] ?? "a closed account" }

  package static var samples: [Sample] {
    let (asha, ruth, now) = (
      PersonID(high: 1, low: 1), PersonID(high: 1, low: 2), Instant(milliseconds: 1_772_700_000_000)
    )
    func escrow(_ state: Escrow.State, _ approvals: [Escrow.Approval]) -> Escrow {
      Escrow(
        id: EscrowID(high: 5, low: 6), deposit: DepositID(high: 3, low: 4), custodian: asha,
        digest: [UInt8](repeating: 0xcd, count: 32), items: 12, notices: [], adjudicators: [], sealedAt: now,
        state: state, approvals: approvals)
    }
    let approval = Escrow.Approval(by: ruth, at: now, expires: Instant(milliseconds: now.milliseconds + 604_800_000))
    func page(_ escrows: [Escrow], _ names: [PersonID: String]) -> EscrowsPage {
      EscrowsPage(escrows, names: names, viewer: ruth, mayAdjudicate: true, now: now)
    }
    return [
      Sample(.empty, page([], [:])),
      Sample(.typical, page([escrow(.sealed, [])], [asha: "Asha Okafor", ruth: "Ruth Osei"])),
      Sample(
        .overflowing,
        page([escrow(.opened, [approval])], [asha: "<i>" + String(repeating: "Überlang ", count: 30), ruth: "\">"])),
    ]
  }
}
