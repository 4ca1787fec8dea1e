// SPDX-License-Identifier: Apache-2.0
import Records

/// Everything answered, each to be changed, before it is filed.
package struct CheckAnswersPage: Page {
  let step: UploadStep
  let name: String
  let custodian: String
  let conversations: [StagedConversation]
  /// Conversations of the file that are left out.
  let leftOut: Int
  let withheld: [PersonalPage.Withheld]
  /// How dates are read ("Day first"); nil when the file decides.
  let dateOrder: String?
  let zone: String?
  /// Whether an extract is kept in place of the export when something of it is not filed.
  let isExtracted: Bool
  /// Whether who looks may sign what is withheld: the custodian alone.
  let maySign: Bool

  package init(
    _ step: UploadStep, name: String, custodian: String, conversations: [StagedConversation], leftOut: Int,
    withheld: [PersonalPage.Withheld], dateOrder: String?, zone: String?, isExtracted: Bool = false,
    maySign: Bool = false
  ) {
    (self.step, self.name, self.custodian, self.conversations) = (step, name, custodian, conversations)
    (self.leftOut, self.withheld, self.dateOrder, self.zone) = (leftOut, withheld, dateOrder, zone)
    (self.isExtracted, self.maySign) = (isExtracted, maySign)
  }

  package var title: String { "Check before you file" }
  package var back: Path? { Paths.personal(step.id, step.answers) }

  package var body: HTML {
    actingFor(step.principal)
    h1(title)
    summaryList(rows)
    if withheld.contains(where: { !$0.isSigned }) { toSign } else { toFile }
    step.discard
  }

  @HTMLBuilder private var toFile: HTML {
    h2("File it")
    p("Filing puts the conversation on the record of your authority. It cannot be taken back.")
    form(to: Paths.file(step.id, step.answers), id: "filing") { submit("File it") }
    element("p", .id("told"), .class("hint"), Attribute("role", "status"), Attribute("aria-live", "polite")) {}
  }

  @HTMLBuilder private var toSign: HTML {
    h2("Sign what is withheld")
    if maySign {
      inset { p(WithholdPage.declaration) }
      form(to: Paths.signWithheld(step.id, step.answers)) { submit("Sign") }
    } else {
      p("\(custodian) has to sign in and sign what is withheld. Then it can be filed.")
    }
  }

  /// Conversations named one by one; of more only the number is told.
  private static let mostTitles = 20

  private var titles: String {
    let titles = conversations.prefix(Self.mostTitles).map { $0.shownTitle + "\n" + $0.extent }
    let more = conversations.count - titles.count
    return (titles + (more > 0 ? ["and \(more.of("conversation")) more"] : [])).joined(separator: "\n")
  }

  private var rows: [SummaryRow] {
    let id = step.id
    var rows = [
      SummaryRow("Whose conversation", custodian), SummaryRow("File", name),
      SummaryRow(
        conversations.count == 1 ? "Conversation" : "Conversations",
        titles,
        change: step.answers.only == nil ? nil : Paths.whichConversations(id, step.answers)),
    ]
    if leftOut > 0 { rows.append(SummaryRow("Left out", leftOut.of("conversation") + ", dropped unread")) }
    rows.append(
      SummaryRow(
        "Withheld",
        withheld.isEmpty ? "Nothing" : withheld.map { "\($0.what), \($0.category)" }.joined(separator: "\n"),
        change: Paths.personal(id, step.answers)))
    if isExtracted, leftOut > 0 || !withheld.isEmpty {
      rows.append(SummaryRow("Kept", FidelityReport.extractSentence))
    }
    rows.append(
      SummaryRow("Held on", step.answers.device?.words ?? "Not said", change: Paths.device(id, step.answers)))
    rows.append(
      SummaryRow("Marking", step.answers.marking?.words ?? "OFFICIAL", change: Paths.marking(id, step.answers)))
    if let dateOrder { rows.append(SummaryRow("Dates", dateOrder, change: Paths.dateOrder(id))) }
    if let zone { rows.append(SummaryRow("Time zone", zone, change: Paths.timeZone(id, step.answers))) }
    return rows
  }

  package static var samples: [Sample] {
    let answers = CarriedAnswers(device: .privatePhone)
    let withheld = PersonalPage.Withheld(
      id: WithholdingID(high: 1, low: 2), what: "6 messages", category: "Personal or family", isSigned: true)
    var long = Made.conversation
    long.key = ConversationKey(channel: "whatsapp", label: "l", title: Made.long)
    return [
      Sample(
        .typical,
        CheckAnswersPage(
          UploadStep(Made.upload, principal: nil, answers: answers), name: "WhatsApp Chat - Flood response.zip",
          custodian: "Asha Okafor", conversations: [Made.conversation], leftOut: 0, withheld: [], dateOrder: nil,
          zone: "Europe/London")),
      Sample(
        .overflowing,
        CheckAnswersPage(
          UploadStep(Made.upload, principal: Made.long, answers: CarriedAnswers(only: [0, 3])), name: Made.long,
          custodian: Made.long, conversations: [long, long], leftOut: 1_204,
          withheld: [withheld, .init(id: withheld.id, what: Made.long, category: "Party political", isSigned: false)],
          dateOrder: "Day first", zone: "America/Argentina/ComodRivadavia", isExtracted: true)),
    ]
  }
}
