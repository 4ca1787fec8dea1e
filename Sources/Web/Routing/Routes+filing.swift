// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import Pages
import Records

/// The last questions, the check, and filing.
extension Routes {
  static var filing: [Route] {
    [
      .get("/hand-in/{id}/device", .holder(of: .handIn)) { try device($0) },
      .get("/hand-in/{id}/marking", .holder(of: .handIn)) { try marking($0) },
      .get("/hand-in/{id}/zone", .holder(of: .handIn)) { visit in
        .page(TimeZonePage(try visit.step(), zone: try await visit.reading().report?.zone ?? visit.zone))
      },
      .post("/hand-in/{id}/zone", .holder(of: .handIn)) { try await setZone($0) },
      .get("/hand-in/{id}/check", .holder(of: .handIn)) { try await check($0) },
      .post("/hand-in/{id}/file", .holder(of: .handIn)) { try await file($0) },
    ]
  }

  private static func device(_ visit: Visit) throws -> Answer {
    _ = try visit.office.upload(try visit.id("id"), as: try visit.subject())
    let (step, isAsked) = (try visit.step(), try visit.query["asked"] != nil)
    if isAsked, step.answers.device != nil { return .redirect(Paths.checkAnswers(try visit.id("id"), step.answers)) }
    return .page(DevicePage(step, problems: isAsked ? [Problem("device", "Choose what it was held on")] : []))
  }

  private static func marking(_ visit: Visit) throws -> Answer {
    _ = try visit.office.upload(try visit.id("id"), as: try visit.subject())
    let (step, isAsked) = (try visit.step(), try visit.query["asked"] != nil)
    if isAsked, step.answers.marking != nil { return .redirect(Paths.checkAnswers(try visit.id("id"), step.answers)) }
    return .page(MarkingPage(step, problems: isAsked ? [Problem("marking", "Choose a marking")] : []))
  }

  private static func setZone(_ visit: Visit) async throws -> Answer {
    let (step, id) = (try visit.step(), try visit.id("id") as DepositID)
    let zone = try await visit.form().text("zone") ?? ""
    guard TimeZone.knownTimeZoneIdentifiers.contains(zone) else {
      let problem = Problem("zone", "Enter a zone such as Europe/London")
      return .page(TimeZonePage(step, zone: zone, problems: [problem]), status: .unprocessableContent)
    }
    _ = try await visit.office.readStaged(id, choices: .init(timeZone: zone), as: try visit.subject())
    return .redirect(Paths.checkAnswers(id, step.answers))
  }

  private static func check(_ visit: Visit) async throws -> Answer {
    let (step, subject, reading) = (try visit.step(), try visit.subject(), try await visit.reading())
    let ticked = reading.ticked(step.answers)
    let order = reading.report?.dateOrder
    return .page(
      CheckAnswersPage(
        step, name: try visit.office.upload(reading.id, as: subject).name, custodian: subject.custodian.name,
        conversations: ticked, leftOut: reading.conversations.count - ticked.count,
        withheld: try visit.withheld(reading),
        dateOrder: order?.confidence == .declared ? (order?.order == .mdy ? "Month first" : "Day first") : nil,
        zone: reading.report?.zoneBasis == .inSource ? nil : reading.report?.zone,
        isExtracted: reading.isExtracted, maySign: subject.person.id == subject.custodian.id))
  }

  private static func file(_ visit: Visit) async throws -> Answer {
    let (step, subject, reading) = (try visit.step(), try visit.subject(), try await visit.reading())
    var answers = FilingAnswers()
    answers.device = step.answers.device?.words
    answers.marking = step.answers.marking?.words ?? DeclaredMarking.official.words
    if step.answers.only != nil { answers.conversations = Set(reading.ticked(step.answers).map(\.key)) }
    let receipt = try await visit.office.fileStaged(reading.id, answers: answers, as: subject)
    return .redirect(Paths.receipt(receipt.deposit.facts.id))
  }
}
