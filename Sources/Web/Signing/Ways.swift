// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

/// Where a person may go from every page. A topic adds its way in `all`, one line each.
enum Ways {
  struct Way: Sendable {
    let text: String
    let path: Path
    /// Who sees it; nil for everybody who is signed in.
    let right: Right?
    /// Whether a person without an account sees it too.
    let isForGuests: Bool

    init(_ text: String, _ path: Path, for right: Right?, guests isForGuests: Bool = false) {
      (self.text, self.path, self.right, self.isForGuests) = (text, path, right, isForGuests)
    }
  }

  /// In their order; the first a person may go is where they arrive.
  static var all: [Way] {
    [
      Way("Your conversations", Paths.own, for: .handIn, guests: true),
      Way("Hand in", Paths.handIn, for: .handIn, guests: true),
      Way("Overdue", Paths.overdue, for: .seeOverdue),
      Way("Help", Paths.questions, for: .seeOverdue),
      Way("Samples", Paths.samples, for: .sampleSignificance),
      Way("Policy", Paths.policy, for: nil),
      Way("Search", Paths.search, for: .readRecords),
      Way("Conversations", Paths.joinedConversations, for: .readRecords),
      Way("Deposits", Paths.deposits(), for: .manageDeposits),
      Way("Statements", Paths.statements, for: .readRecords),
      Way("Signals", Paths.signals, for: .stateGaps),
      Way("People known", Paths.register, for: .reconcile),
      Way("Preservation", Paths.preservations, for: .challengeWithholding),
      Way("Mail", Paths.unsortedMail, for: .sortMail),
      Way("Quarantine", Paths.quarantine, for: .seeQuarantine),
      Way("Escrow", Paths.escrows, for: .adjudicateEscrow),
      Way("Ledger", Paths.ledger(), for: .seeLedger),
      Way("Delegation", Paths.delegations, for: .handIn),
      Way("Guests", Paths.guests, for: .inviteGuests),
      Way("People", Paths.people, for: .managePeople),
    ]
  }

  /// Those of `signedIn`; `here` is the path of the page that shows them.
  static func of(_ signedIn: SignedIn, here: String = "") -> [Frame.Way] {
    (all + (signedIn.isSecretary ? [Way("For whom", Paths.actingFor, for: .handIn)] : []))
      .filter { mayGo(signedIn, $0) }
      .map { Frame.Way($0.text, $0.path, isHere: here == $0.path.text || here.hasPrefix($0.path.text + "/")) }
  }

  private static func mayGo(_ signedIn: SignedIn, _ way: Way) -> Bool {
    if signedIn.isGuest && !way.isForGuests { return false }
    return way.right.map(signedIn.subject.may) ?? true
  }
}
