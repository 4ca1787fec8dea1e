// SPDX-License-Identifier: Apache-2.0
import Archive
import NIOCore
import Pages
import Records

/// Screenshots, PDFs and pasted words, with what a person says they show.
extension Routes {
  static var evidence: [Route] {
    [
      .get("/hand-in/evidence", .holder(of: .handIn)) { visit in
        .page(EvidencePage(principal: try visit.subject().principal?.name))
      },
      .post("/hand-in/evidence", .holder(of: .handIn), takes: .files) { try await takeEvidence($0) },
      .get("/hand-in/{id}/facts", .holder(of: .handIn)) { visit in
        let id: DepositID = try visit.id("id")
        var facts = EvidenceFacts()
        facts.madeBy = try visit.subject().person.name
        return .page(try factsPage(visit, id, facts))
      },
      .post("/hand-in/{id}/facts", .holder(of: .handIn)) { try await takeFacts($0) },
    ]
  }

  private static func takeEvidence(_ visit: Visit) async throws -> Answer {
    var parts = try await visit.parts()
    var (file, pasted) = (DepositID?.none, "")
    while let part = try await parts.next() {
      if part.name == "file", let name = part.fileName, file == nil { file = try await stage(&parts, name, visit) }
      if part.name == "pasted" { pasted = try await parts.text() }
    }
    let words = pasted.contains { !$0.isWhitespace } ? try await stage(pasted, visit) : nil
    // Facts are asked where it needs them: an export that is handed in here is read as one.
    if let file { return try await read(file, visit) }
    guard let words else {
      let problem = Problem("file", "Choose a file or paste the text")
      let page = EvidencePage(principal: try visit.subject().principal?.name, pasted: pasted, problems: [problem])
      return .page(page, status: .unprocessableContent)
    }
    return .redirect(Paths.evidenceFacts(words))
  }

  private static func stage(_ pasted: String, _ visit: Visit) async throws -> DepositID {
    let (office, subject, bytes) = (visit.office, try visit.subject(), Array(pasted.utf8))
    let id = try await office.beginUpload(name: "Pasted text.txt", size: bytes.count, as: subject)
    let part = try office.openPart(of: id, at: 0, as: subject)
    try part.write(bytes)
    try await part.finish()
    return id
  }

  static func factsPage(
    _ visit: Visit, _ id: DepositID, _ facts: EvidenceFacts, from: DateText = DateText(), at time: String = "",
    to: DateText = DateText(), problems: [Problem] = []
  ) throws -> EvidenceFactsPage {
    let subject = try visit.subject()
    let upload = try visit.office.upload(id, as: subject)
    let step = UploadStep(id, principal: subject.principal?.name)
    return EvidenceFactsPage(step, name: upload.name, typed: facts, from: from, at: time, to: to, problems: problems)
  }

  private static func takeFacts(_ visit: Visit) async throws -> Answer {
    let (id, form) = (try visit.id("id") as DepositID, try await visit.form())
    let (from, to) = (form.date("from"), form.date("to"))
    var facts = EvidenceFacts(form)
    let time = form.text("fromTime") ?? ""
    var problems: [Problem] = []
    do { facts.from = try from.entered(at: time) } catch { problems.append(error.problem(at: "from")) }
    do { facts.to = try to.entered(at: "") } catch { problems.append(error.problem(at: "to")) }
    guard problems.isEmpty else {
      let page = try factsPage(visit, id, facts, from: from, at: time, to: to, problems: problems)
      return .page(page, status: .unprocessableContent)
    }
    return try await read(id, visit, aids: ReadingAids(evidence: facts))
  }
}

extension EvidenceFacts {
  fileprivate init(_ form: FormFields) {
    self.init()
    people = (form.text("with") ?? "").split(whereSeparator: \.isNewline).map(String.init)
    (title, channel) = (form.text("title"), form.text("channel"))
    (madeBy, madeHow, noExport) = (form.text("madeBy"), form.text("madeHow"), form.text("noExport"))
    isOneMessagePerParagraph = form["paragraphs"] == "yes"
  }
}

extension DateText {
  /// "2026", "2026-03", "2026-03-03" or with a time; nil for empty boxes.
  fileprivate func entered(at time: String) throws(DateMistake) -> String? {
    guard !isEmpty else {
      guard time.isEmpty else { throw DateMistake("Enter the day this time belongs to") }
      return nil
    }
    guard let year = Int(year), (1990...2100).contains(year) else {
      throw DateMistake("Enter a year of four digits")
    }
    if month.isEmpty, day.isEmpty, time.isEmpty { return String(year) }
    guard let month = Int(month), (1...12).contains(month) else { throw DateMistake("Enter a month from 1 to 12") }
    let start = "\(year)-\(month < 10 ? "0" : "")\(month)"
    if day.isEmpty, time.isEmpty { return start }
    guard let date else { throw DateMistake("Enter a date that there is") }
    let whole = "\(start)-\(date.day < 10 ? "0" : "")\(date.day)"
    guard !time.isEmpty else { return whole }
    let numbers = time.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard numbers.count == 2, (0...23).contains(numbers[0]), (0...59).contains(numbers[1]) else {
      throw DateMistake("Enter a time such as 07:58", isOfTime: true)
    }
    return whole + " \(numbers[0] < 10 ? "0" : "")\(numbers[0]):\(numbers[1] < 10 ? "0" : "")\(numbers[1])"
  }
}

/// Why boxes of a form name no moment.
private struct DateMistake: Error {
  let words: String
  var isOfTime = false

  init(_ words: String, isOfTime: Bool = false) { (self.words, self.isOfTime) = (words, isOfTime) }

  func problem(at field: String) -> Problem { Problem(isOfTime ? "fromTime" : field, words) }
}
