// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

extension Routes {
  /// What a records manager looks after: overdue captures, questions, samples; and the policy.
  static var overdue: [Route] { lists + samples + policy }

  private static var lists: [Route] {
    [
      .get("/overdue", .holder(of: .seeOverdue)) { visit in
        .page(OverduePage(people: try await visit.overdue(), today: visit.office.today))
      },
      .get("/overdue/table.csv", .holder(of: .seeOverdue)) { visit in
        .file(
          Array(OverdueTable(try await visit.overdue()).text.utf8), mediaType: "text/csv; charset=utf-8",
          name: "overdue.csv")
      },
      .get("/questions", .holder(of: .seeOverdue)) { visit in
        let (office, subject) = (visit.office, try visit.subject())
        return .page(
          QuestionsPage(
            questions: try office.questions(as: subject), contradicted: try office.contradictedReturns(as: subject)))
      },
      .post("/questions/{id}", .holder(of: .seeOverdue)) { visit in
        let (id, form) = (try visit.attestationID(), try await visit.form())
        if let words = form.text(form["field"] ?? "words") {
          try await visit.office.answer(id, words: words, as: try visit.subject())
        }
        return .redirect(Paths.questions)
      },
    ]
  }

  private static var samples: [Route] {
    [
      .get("/significance", .holder(of: .sampleSignificance)) { visit in
        .page(SamplesPage(samples: try visit.office.significanceSamples(as: try visit.subject())))
      },
      .post("/significance/{id}", .holder(of: .sampleSignificance)) { visit in
        let (id, form) = (try visit.attestationID(), try await visit.form())
        if let said = Significance(rawValue: form[form["field"] ?? ""] ?? "") {
          try await visit.office.differ(on: id, said, as: try visit.subject())
        }
        return .redirect(Paths.samples)
      },
    ]
  }

  private static var policy: [Route] {
    [
      .get("/policy", .signedIn) { visit in
        let subject = try visit.subject()
        return .page(
          PolicyPage(policy: try visit.office.capturePolicy(as: subject), maySet: subject.may(.setPolicy)))
      },
      .post("/policy", .holder(of: .setPolicy)) { try await setPolicy($0) },
    ]
  }

  private static func setPolicy(_ visit: Visit) async throws -> Answer {
    let (form, subject) = (try await visit.form(), try visit.subject())
    var problems: [Problem] = []
    func days(_ name: String) -> Int {
      guard let days = Int(form.text(name) ?? ""), (1...366).contains(days) else {
        problems.append(Problem(name, "Enter a number of days, 1 to 366"))
        return 0
      }
      return days
    }
    let after = CapturePolicy.AfterCapture(rawValue: form["after"] ?? "")
    if after == nil { problems.append(Problem("after", "Choose keep or remove")) }
    let policy = CapturePolicy(
      intervalDays: days("interval"), deadlineDays: days("deadline"), afterCapture: after ?? .keep,
      reminderDays: days("reminder"))
    guard problems.isEmpty else {
      let typed = Dictionary(form.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
      let page = PolicyPage(
        policy: try visit.office.capturePolicy(as: subject), maySet: true, typed: typed, problems: problems)
      return .page(page, status: .unprocessableContent)
    }
    try await visit.office.attest(.policy(policy), about: Topic(), as: subject)
    return .page(PolicyPage(policy: policy, maySet: true, isSaved: true))
  }
}

extension Visit {
  fileprivate func overdue() async throws -> [OverduePerson] {
    let (office, subject) = (office, try subject())
    return try await office.aside { try office.overdue(as: subject) }
  }
}
