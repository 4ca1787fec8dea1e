// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

extension Routes {
  /// What people declare about themselves: nothing to declare, a lost phone, help wanted.
  static var aboutOneself: [Route] {
    [
      .get("/own/nothing-to-declare", .holder(of: .handIn)) { visit in
        let overview = try await visit.overview()
        let (from, through) = period(overview)
        return .page(
          nilReturn(overview, Channel.asked.filter { $0 != "other" }, DateText(from), DateText(through)))
      },
      .post("/own/nothing-to-declare/change", .holder(of: .handIn)) { visit in
        let (form, overview) = (try await visit.form(), try await visit.overview())
        let page = nilReturn(overview, form.all("channel"), form.date("from"), form.date("through"))
        return .page(page, status: page.problems.isEmpty ? .ok : .unprocessableContent)
      },
      .post("/own/nothing-to-declare", .holder(of: .handIn)) { try await declareNothing($0) },
      .get("/own/phone-lost", .holder(of: .handIn)) { _ in .page(StatementPage(.phoneLost)) },
      .post("/own/phone-lost", .holder(of: .handIn)) { visit in
        let form = try await visit.form()
        let (day, words) = (form.date("since"), form.text("words") ?? "")
        guard day.isEmpty || day.date != nil else {
          let problem = Problem("since", "Enter a day of the calendar")
          return .page(
            StatementPage(.phoneLost, words: words, day: day, problems: [problem]), status: .unprocessableContent)
        }
        let said = Declaration.phoneLost(since: day.date, words: words)
        try await visit.office.attest(said, about: Topic(), as: try visit.subject())
        return .redirect(Paths.own)
      },
      .get("/own/help", .holder(of: .handIn)) { _ in .page(StatementPage(.helpWanted)) },
      .post("/own/help", .holder(of: .handIn)) { visit in
        guard let words = try await visit.form().text("words") else {
          let problem = Problem("words", "Say what you need and when suits you")
          return .page(StatementPage(.helpWanted, problems: [problem]), status: .unprocessableContent)
        }
        try await visit.office.attest(.assistanceAsked(words: words), about: Topic(), as: try visit.subject())
        return .redirect(Paths.own)
      },
    ]
  }

  /// From the day after the last nil return, or one policy interval back, to today.
  private static func period(_ overview: OwnOverview) -> (Day, Day) {
    let last = overview.nilReturns.compactMap { said -> Day? in
      if case .nilReturn(_, _, let through, _) = said.said { return through.adding(days: 1) }
      return nil
    }.max()
    let from = last ?? overview.today.adding(days: -overview.policy.intervalDays)
    return (min(from, overview.today), overview.today)
  }

  private static func nilReturn(
    _ overview: OwnOverview, _ channels: [String], _ from: DateText, _ through: DateText
  ) -> NilReturnPage {
    var problems: [Problem] = []
    if channels.isEmpty || !channels.allSatisfy(Channel.asked.contains) {
      problems.append(Problem("channel", "Choose a channel"))
    }
    if from.date == nil { problems.append(Problem("from", "Enter a day of the calendar")) }
    if through.date == nil { problems.append(Problem("through", "Enter a day of the calendar")) }
    if let first = from.date, let last = through.date, last < first {
      problems.append(Problem("through", "Enter a day that is not before the first"))
    }
    let known = overview.conversations.filter { channels.contains($0.conversation.channel) }.count
    return NilReturnPage(channels: channels, from: from, through: through, known: known, problems: problems)
  }

  private static func declareNothing(_ visit: Visit) async throws -> Answer {
    let form = try await visit.form()
    let channels = form.all("channel")
    guard let from = Day(form["from"] ?? ""), let through = Day(form["through"] ?? ""), from <= through,
      !channels.isEmpty, channels.allSatisfy(Channel.asked.contains)
    else { throw DoorError.badRequest }
    let words = NilReturnCheck.words(channels: channels.map(Channel.title), from: from, through: through)
    let said = Declaration.nilReturn(channels: channels, from: from, through: through, words: words)
    try await visit.office.attest(said, about: Topic(), as: try visit.subject())
    return .redirect(Paths.own)
  }
}
