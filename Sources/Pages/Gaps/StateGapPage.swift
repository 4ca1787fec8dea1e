// SPDX-License-Identifier: Apache-2.0
import Records

/// Choosing copies to state a difference of, looking at what would be stated, signing it.
package struct StateGapPage: Page {
  let draft: GapDraft
  package let problems: [Problem]

  package init(_ draft: GapDraft, problems: [Problem] = []) { (self.draft, self.problems) = (draft, problems) }

  package var title: String { "State how copies differ" }
  package var width: PageWidth { .full }
  package var back: Path? { draft.choice == nil ? nil : Paths.stateGap(draft.record) }

  package var body: HTML {
    h1(title)
    lead(draft.title)
    if draft.choice == nil { choosing } else { looking }
  }

  // MARK: Choosing

  @HTMLBuilder private var choosing: HTML {
    if draft.copies.count < 2 {
      p("Only one copy of this conversation is known. A difference needs two.")
    } else {
      if draft.copies.contains(where: \.isOwn) {
        p("One of the copies is yours: another officer states what is about it.")
      }
      query(at: Paths.stateGap(draft.record)) {
        radios(
          Field("lacking", "Which copy is it about?", hint: "The one that lacks something", problems: problems),
          draft.copies.map(choice) + [Choice("all", "All copies of the conversation together")])
        radios(
          Field(
            "showing", "Beside which copy?", hint: "The one that shows it; leave it open for all copies",
            problems: problems),
          draft.copies.map(choice))
        submit("Look at what would be stated")
      }
    }
  }

  private func choice(_ copy: GapDraft.Copy) -> Choice {
    Choice(
      "\(copy.opener)", copy.custodian + (copy.isOwn ? " (yours)" : ""),
      hint: "received on \(copy.receivedAt.utc.dayInShort), \(copy.lines.of("line"))")
  }

  // MARK: Looking

  @HTMLBuilder private var looking: HTML {
    if let statement = draft.statement {
      inset { p(GapMethod.caution) }
      p(StatedParts.about(statement))
      StatedParts.copies(statement, withDigests: false)
      StatedParts.clocks(statement)
      h2("What differs")
      StatedParts.counts(statement)
      counts(statement)
      StatedParts.others(statement)
      StatedParts.withheld(statement)
      StatedParts.explanations(statement)
      StatedParts.likelihood(statement)
      StatedParts.limits(statement)
      signing(statement)
    } else {
      p("These copies show the same where they can be compared. There is nothing to state.")
    }
  }

  private func counts(_ statement: GapStatement) -> HTML {
    let said = statement.sides.indices.flatMap { side in
      LineStanding.allCases.filter(\.isDifference).compactMap { standing -> String? in
        let count = statement.count(standing, in: side)
        return count > 0 && (statement.isWhole || side == 0)
          ? "Copy \(side + 1): \(count.grouped) \(standing.mark)" : nil
      }
    }
    return list(said)
  }

  @HTMLBuilder private func signing(_ statement: GapStatement) -> HTML {
    let asked = statement.lacking.map(\.custodian)
    h2("Sign it")
    if !asked.isEmpty {
      p(
        "\(Set(asked).sorted().joined(separator: " and ")) will be asked to reply within "
          + "\(GapCorrespondence.usualDays) days; until then it goes to nobody.")
    }
    form(to: Paths.stateGap(draft.record)) {
      switch draft.choice {
      case .pair(let lacking, let showing):
        hidden("lacking", "\(lacking)")
        hidden("showing", "\(showing)")
      case .whole, nil: hidden("lacking", "all")
      }
      submit("State and sign")
    }
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, StateGapPage(GapSamples.draft(copies: 1))),
      Sample(.typical, StateGapPage(GapSamples.draft(copies: 3))),
      Sample(.overflowing, StateGapPage(GapSamples.chosenDraft)),
      Sample(
        .refused,
        StateGapPage(
          GapSamples.draft(copies: 2), problems: [Problem("showing", "Choose another copy to set beside it")])),
    ]
  }
}
