// SPDX-License-Identifier: Apache-2.0
import Records

/// What every form of a statement shows: on the screen, on paper, and to the official it names.
struct StatedParts {
  let stated: StatedGap
  private var statement: GapStatement { stated.statement }

  init(_ stated: StatedGap) { self.stated = stated }

  /// "Copy 1, held by Asha Okafor, beside copy 2, held by Ben Acheampong".
  static func about(_ statement: GapStatement) -> String {
    guard !statement.isWhole, statement.sides.count == 2 else { return "All \(statement.sides.count) copies" }
    return "Copy 1, held by \(statement.sides[0].custodian), beside copy 2, held by \(statement.sides[1].custodian)"
  }

  var caution: HTML { inset { p(GapMethod.caution) } }

  var head: HTML {
    summaryList([
      SummaryRow("Conversation", statement.title),
      SummaryRow("Channel", Channel.title(statement.sides.first?.copy.conversation.channel ?? "")),
      SummaryRow("About", Self.about(statement)), SummaryRow("Stated by", stated.by.name),
      SummaryRow(
        "Stated on", time("\(stated.at.utc.dayInShort), \(stated.at.utc.clockInWords) UTC", machine: stated.at.iso)),
      SummaryRow("Number", element("code", .class("raw")) { "\(stated.id)" }),
    ])
  }

  // MARK: Copies

  static func copies(_ statement: GapStatement, withDigests: Bool) -> HTML {
    table(
      "The copies compared",
      [
        TableColumn("Copy"), TableColumn("Held by"), TableColumn("Received"), TableColumn("File"),
        TableColumn("Lines", isNumber: true),
      ]
        + (withDigests ? [TableColumn("SHA-256 of the file as handed in")] : []),
      statement.sides.enumerated().map { number, side in
        [
          HTML("\(number + 1)"), HTML(side.custodian),
          time(side.receivedAt.utc.dayInShort, machine: side.receivedAt.iso), HTML(side.exportName),
          HTML(side.lines.grouped),
        ] + (withDigests ? [element("code", .class("raw")) { side.originalDigest.hexadecimal }] : [])
      })
  }

  static func clocks(_ statement: GapStatement) -> HTML {
    let said = statement.sides.enumerated().compactMap { number, side -> String? in
      guard let words = ClockPiece.inWords(side.clock), words != "in step" else { return nil }
      return "The clock of copy \(number + 1) runs \(words)\(side.zone.map { ", as in \($0)" } ?? "")."
    }
    return said.isEmpty ? HTML() : list(said)
  }

  // MARK: Differences

  static func counts(_ statement: GapStatement) -> HTML {
    p(
      "Of \(statement.compared.of("message or event", "messages and events")) that can be compared, "
        + "\(statement.agreed.grouped) stand alike, and \(statement.items.count.grouped) are shown otherwise.")
  }

  static func differences(_ items: [ShownItem], of statement: GapStatement, first: Int, words: String) -> HTML {
    table(
      "Differences",
      [TableColumn("No."), TableColumn("Sent"), TableColumn("How it stands"), TableColumn(words)],
      items.enumerated().map { number, item in
        let told = StatedWords(shown: item, sides: statement.sides)
        return [HTML((first + number).grouped), told.moment, told.places, told.html]
      }, isCaptionUnseen: true)
  }

  /// What is counted and not judged: outside a copy, and withheld.
  static func others(_ statement: GapStatement) -> HTML {
    let apart: [LineStanding] = [.beforeJoining, .afterLeaving, .headCut, .beforeFirst, .afterLast]
    let outside = statement.sides.enumerated().flatMap { number, side in
      apart.compactMap { standing in
        side.standings[standing].map { "Copy \(number + 1): \($0.grouped) \(standing.mark). \(standing.explanation)" }
      }
    }
    return outside.isEmpty ? HTML() : h3("Counted apart") + list(outside)
  }

  static func withheld(_ statement: GapStatement) -> HTML {
    let said = statement.sides.enumerated().flatMap { number, side in
      side.withheld.map {
        "Copy \(number + 1): \($0.items.of("item")) withheld by \($0.declarant) (\($0.category.statedWords)), by a signed "
          + "declaration. The words are shown from no copy."
      }
    }
    return said.isEmpty ? HTML() : h3("Withheld by declaration") + list(said)
  }

  // MARK: Explanations and limits

  @HTMLBuilder static func explanations(_ statement: GapStatement) -> HTML {
    h2("What may explain it")
    if statement.reasons.isEmpty {
      p("No innocent explanation that is known of applies.")
    } else {
      table(
        "Explanations that apply",
        [
          TableColumn("Explanation"), TableColumn("Copy"), TableColumn("Could account for", isNumber: true),
          TableColumn("Why"), TableColumn("What it rests on"),
        ],
        statement.reasons.map { reason in
          [
            HTML(reason.explanation.title), HTML("\(reason.side + 1)"), HTML(reason.entries.grouped),
            HTML(reason.explanation.reason), HTML(reason.fact),
          ]
        }, isCaptionUnseen: true)
    }
  }

  @HTMLBuilder static func likelihood(_ statement: GapStatement) -> HTML {
    h2("How well that explains it")
    p { tag(statement.likelihood.title, .accent) }
    p(statement.likelihood.rule)
  }

  @HTMLBuilder static func limits(_ statement: GapStatement) -> HTML {
    h2("What this cannot show")
    list(statement.limits.map(\.sentence))
  }

  @HTMLBuilder static var method: HTML {
    h2("How it was made")
    element("ol") { for step in GapMethod.steps { element("li") { step } } }
    p("The words for how well something explains a difference are given by rule, the first that fits:")
    list(GapLikelihood.inOrder.map { HTML("\($0.title): \($0.rule)") })
  }
}

extension GapLikelihood {
  /// In the order in which the rule asks.
  fileprivate static let inOrder: [GapLikelihood] = [
    .cannotTell, .explained, .largelyExplained, .possiblyExplained, .notExplained,
  ]
}

extension WithholdingCategory {
  /// As others read it.
  fileprivate var statedWords: String {
    switch self {
    case .personal: "personal or family"
    case .party: "party political"
    case .constituency: "constituency"
    case .ownLegalAdvice: "own legal advice"
    case .anotherBody: "another public body’s business"
    }
  }
}
