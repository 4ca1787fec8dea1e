// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

/// Keeping what is personal out of what is filed.
extension Routes {
  static var withholding: [Route] {
    [
      .get("/hand-in/{id}/personal", .holder(of: .handIn)) { visit in
        .page(PersonalPage(try visit.step(), withheld: try visit.withheld(try await visit.reading())))
      },
      .post("/hand-in/{id}/personal", .holder(of: .handIn)) { try await chooseWithheld($0) },
      .get("/hand-in/{id}/personal/{part}", .holder(of: .handIn)) { visit in
        .page(try await withholdPage(visit, said: WithholdPage.Said(), problems: []))
      },
      .post("/hand-in/{id}/personal/{part}", .holder(of: .handIn)) { try await withhold($0) },
      .post("/hand-in/{id}/undo/{withholding}", .holder(of: .handIn)) { visit in
        let step = try visit.step()
        try await visit.office.unwithhold(
          try visit.id("withholding"), in: try visit.id("id"), as: try visit.subject())
        return .redirect(Paths.personal(try visit.id("id"), step.answers))
      },
      .post("/hand-in/{id}/sign", .holder(of: .handIn)) { visit in
        try await visit.office.signWithholdings(in: try visit.id("id"), as: try visit.subject())
        return .redirect(Paths.checkAnswers(try visit.id("id"), try visit.step().answers))
      },
    ]
  }

  private static func chooseWithheld(_ visit: Visit) async throws -> Answer {
    let (step, id) = (try visit.step(), try visit.id("id") as DepositID)
    let chosen = try await visit.form()["part"]
    if let part = chosen.flatMap(WithheldPart.init(rawValue:)) {
      return .redirect(Paths.withhold(part, id, step.answers))
    }
    if chosen == "none" {
      return .redirect(
        step.answers.device == nil ? Paths.device(id, step.answers) : Paths.checkAnswers(id, step.answers))
    }
    let withheld = try visit.withheld(try await visit.reading())
    let problem = Problem("part", "Choose how much of it is personal")
    return .page(PersonalPage(step, withheld: withheld, problems: [problem]), status: .unprocessableContent)
  }

  private static func withholdPage(
    _ visit: Visit, said: WithholdPage.Said, at turned: Int? = nil, problems: [Problem]
  ) async throws -> WithholdPage {
    guard let part = WithheldPart(rawValue: try visit.parameter("part")) else { throw DoorError.notFound }
    let step = try visit.step()
    let ticked = try await visit.reading().ticked(step.answers)
    let from = try visit.from(in: ticked, asked: turned)
    let lines = part == .messages ? try visit.lines(of: ticked, from: from) : []
    return WithholdPage(
      step, part, conversations: ticked, lines: lines, from: from, said: said, problems: problems)
  }

  private static func withhold(_ visit: Visit) async throws -> Answer {
    let form = try await visit.form()
    var said = WithholdPage.Said(form)
    guard let part = WithheldPart(rawValue: try visit.parameter("part")) else { throw DoorError.notFound }
    if let turned = form["turn"].flatMap({ Int($0) }) {
      return .page(try await withholdPage(visit, said: said, at: turned, problems: []))
    }
    let (step, id) = (try visit.step(), try visit.id("id") as DepositID)
    let ticked = try await visit.reading().ticked(step.answers)
    var problems: [Problem] = []
    let selection = said.selection(part, of: ticked, &problems)
    let category = WithholdingCategory(rawValue: said.category)
    if category == nil { problems.append(Problem("category", "Choose what it is")) }
    if form["signed"] != "yes" { problems.append(Problem("signed", "Tick the declaration to sign it")) }
    if problems.isEmpty, let selection, let category {
      do {
        try await visit.office.withhold(
          selection, in: id, category: category, words: WithholdPage.declaration, as: try visit.subject())
        return .redirect(Paths.personal(id, step.answers))
      } catch let error as ArchiveError where error.code == .usage {
        problems.append(Problem(part.field, error.message + " " + error.remedy))
      }
    }
    if part != .messages { said.ticked = [] }
    return .page(try await withholdPage(visit, said: said, problems: problems), status: .unprocessableContent)
  }
}

extension WithholdPage.Said {
  fileprivate init(_ form: FormFields) {
    self.init()
    (first, last) = (form.date("first"), form.date("last"))
    ticked = Set(form.all("tick"))
    (category, conversation) = (form["category"] ?? "", form["conversation"] ?? "")
  }
}
