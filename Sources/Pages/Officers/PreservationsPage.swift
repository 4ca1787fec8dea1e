// SPDX-License-Identifier: Apache-2.0
import Records

/// Notices under which nothing that touches them is discarded: those that stand, and a new one.
package struct PreservationsPage: Page {
  /// What the form said so far.
  package struct Said: Sendable, Hashable {
    package var kind = ""
    package var address = ""
    package var from = DateText()
    package var through = DateText()
    package var words = ""
    package init() {}
  }
  let notices: [PreservationNotice]
  let names: [PersonID: String]
  let said: Said
  package let problems: [Problem]

  package init(
    _ notices: [PreservationNotice], names: [PersonID: String], said: Said = Said(), problems: [Problem] = []
  ) {
    (self.notices, self.names, self.said, self.problems) = (notices, names, said, problems)
  }

  package let title = "Preservation notices"
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    lead("While a notice touches it, nothing withheld is destroyed: it goes into escrow, and the official is told.")
    if notices.isEmpty { p("No notice stands.") } else { standing }
    h2("Place a notice")
    form(to: Paths.preservations) {
      radios(
        Field("kind", "What stands behind it", problems: problems),
        [PreservationNotice.Kind.notice, .hold, .request].map { Choice($0.rawValue, $0.inWords) }, chosen: said.kind)
      input(
        Field(
          "address", "Whose communications", hint: "Their official e-mail address. Leave it empty for everybody’s.",
          problems: problems), .email, value: said.address, width: .twenty)
      dateInput(
        Field("from", "First day", hint: "Leave it empty to reach back without limit", problems: problems), said.from)
      dateInput(Field("through", "Last day", hint: "Leave it empty to go on", problems: problems), said.through)
      textarea(
        Field("words", "Why", hint: "The people concerned read this", problems: problems), value: said.words, rows: 3)
      submit("Place the notice")
    }
  }

  private var standing: HTML {
    table(
      "Notices that stand",
      [TableColumn("Behind it"), TableColumn("Whose"), TableColumn("Days"), TableColumn("Why"), TableColumn("Lift")],
      notices.map { notice in
        [
          HTML(notice.kind.inWords), HTML(notice.person.map { names[$0] ?? "not known" } ?? "everybody’s"),
          HTML((notice.from?.description ?? "…") + " to " + (notice.through?.description ?? "…")), HTML(notice.words),
          form(to: Paths.liftPreservation(notice.id)) { submit("Lift", style: "second") },
        ]
      })
  }

  package static var samples: [Sample] {
    let asha = PersonReference(id: PersonID(high: 1, low: 1), name: "Asha Okafor")
    func notice(_ words: String) -> PreservationNotice {
      PreservationNotice(
        id: PreservationID(high: 5, low: 6), kind: .hold, person: asha.id, conversation: nil,
        from: Day(year: 2026, month: 2, day: 1), placedBy: asha, at: Instant(milliseconds: 1_772_700_000_000),
        words: words)
    }
    let long = "<b>" + String(repeating: "überlang ", count: 40)
    return [
      Sample(.empty, PreservationsPage([], names: [:])),
      Sample(.typical, PreservationsPage([notice("The inquiry into the flood.")], names: [asha.id: asha.name])),
      Sample(.overflowing, PreservationsPage(Array(repeating: notice(long), count: 12), names: [asha.id: long])),
      Sample(
        .refused,
        PreservationsPage(
          [], names: [:], problems: [Problem("kind", "Choose what stands behind it"), Problem("words", "Write why")])),
    ]
  }
}

extension PreservationNotice.Kind {
  package var inWords: String {
    switch self {
    case .notice: "A notice to preserve"
    case .hold: "A disposal hold"
    case .request: "An information request"
    case .challenge: "A challenge to what was withheld"
    }
  }
}
