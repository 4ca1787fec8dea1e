// SPDX-License-Identifier: Apache-2.0
import Records

/// Made-up statements for the gallery.
enum GapSamples {
  static let id = AttestationID(high: 2, low: 77)
  static let rita = PersonReference(id: PersonID(high: 1, low: 9), name: "Rita Marlow")
  static let chat = ConversationKey(channel: "whatsapp", label: "whatsapp:Flood response", title: "Flood response")
  static let asha = side(1, OwnSamples.asha, lines: 412)
  static let ben = side(2, OwnSamples.ben, lines: 431)

  static func side(_ number: UInt64, _ person: PersonReference, lines: Int) -> StatedCopy {
    var side = StatedCopy(
      copy: CopyReference(deposit: DepositID(high: 3, low: number), conversation: chat), custodian: person.name,
      custodianID: person.id, receivedAt: Instant(milliseconds: 1_793_000_000_000 + Int64(number) * 172_800_000),
      original: String(repeating: "a", count: 32), originalBytes: 48_201,
      originalDigest: [UInt8](repeating: UInt8(16 * number + number), count: 32), lines: lines)
    side.exportName = "WhatsApp Chat with Flood response.txt"
    side.isByMinute = true
    return side
  }

  /// What `item` stands for: how it stands in the first copy, and the records of both.
  private static func item(_ standing: LineStanding, line: Int, _ here: RecordRow?, _ other: RecordRow) -> ShownItem {
    let item = StatedItem(
      record: other.id, at: item(of: other),
      places: [
        StatedPlace(standing, line: line, record: here?.id), StatedPlace(.shown, line: line + 7, record: other.id),
      ])
    return ShownItem(item: item, rows: [here, other])
  }

  private static func item(of row: RecordRow) -> Instant? { row.item.sentAt?.instant }

  static var items: [ShownItem] {
    let rows = SampleRecords.rows
    let edited = SampleRecords.row(8, "Lena Fairweather", "Sent to the region", minutes: 8)
    let stub = SampleRecords.row(9, "Owen Marsh", "", minutes: 2) { $0.deleted = true }
    return [
      item(.missing, line: 118, nil, rows[1]), item(.stub, line: 119, stub, rows[2]),
      item(.edited, line: 121, edited, rows[4]), item(.timer, line: 130, nil, rows[3]),
    ]
  }

  static func statement(_ items: [ShownItem]) -> GapStatement {
    var (one, other) = (asha, ben)
    one.standings = [.shown: 405, .missing: 1, .stub: 1, .edited: 1, .timer: 1, .beforeJoining: 14, .afterLast: 2]
    other.standings = [.shown: 431]
    one.clock = [ClockPiece(line: 0, seconds: 3600, anchors: 210), ClockPiece(line: 300, seconds: 0, anchors: 90)]
    one.zone = "Europe/Dublin"
    one.withheld = [WithheldCount(category: .personal, items: 3, declarant: "Asha Okafor", account: nil)]
    return GapStatement(
      isWhole: false, sides: [one, other], compared: 409, agreed: 405, items: items.map(\.item),
      reasons: [
        GivenReason(
          .neverArrived, side: 0, entries: 1,
          fact: "1 message stands in another copy between lines that this copy shows too."),
        GivenReason(
          .disappearingTimer, side: 0, entries: 1,
          fact: "A timer was on for 1 message and had run out before the capture on 26 October 2026."),
        GivenReason(
          .deletedForEveryone, side: 0, entries: 1, fact: "1 line of this copy says that a message was deleted."),
        GivenReason(.withheldByDeclaration, side: 0, entries: 3, fact: "Its custodian declared 3 items withheld."),
      ],
      likelihood: .notExplained,
      limits: [.init(.missingEverywhere), .init(.overlapOnly), .init(.edges, 2), .init(.byMinute), .init(.unread, 1)],
      version: 1, alignment: String(repeating: "b", count: 32), alignmentDigest: [UInt8](repeating: 0x5c, count: 32))
  }

  static var outsideOnly: GapStatement {
    var statement = statement([])
    (statement.compared, statement.agreed, statement.likelihood, statement.reasons) = (405, 405, .explained, [])
    statement.sides[0].withheld = []
    return statement
  }

  static func stated(_ statement: GapStatement) -> StatedGap {
    StatedGap(
      id: id, at: Instant(milliseconds: 1_795_000_000_000), by: rita, statement: statement, ledgerIndex: 1204,
      textDigest: String(repeating: "7e", count: 32))
  }

  static func shown(
    _ statement: GapStatement, items: [ShownItem], answers: [Attestation] = []
  ) -> ShownStatement {
    ShownStatement(
      stated: stated(statement), correspondence: GapCorrespondence(answers), today: OwnSamples.today, items: items,
      mayAct: true, verifierKey: "rivers.example+1f2e3d4c+AYsample")
  }

  private static let asked = said(.replyAsked(OwnSamples.asha, until: OwnSamples.today.adding(days: 9)), rita, 1)
  private static let reply = said(
    .gapReplied(words: "My phone was repaired in March; I never saw that message."), OwnSamples.asha, 2)

  private static func said(_ declaration: Declaration, _ by: PersonReference, _ number: UInt64) -> Attestation {
    Attestation(
      id: AttestationID(high: 9, low: number),
      at: Instant(milliseconds: 1_795_000_000_000 + Int64(number) * 86_400_000),
      by: by, about: Topic(attestation: id), said: declaration)
  }

  static var typical: ShownStatement { shown(statement(items), items: items, answers: [asked]) }

  /// Replied to, and with nobody yet.
  static var open: ShownStatement { shown(statement(items), items: items, answers: [asked, reply]) }

  static var replied: ShownStatement {
    shown(
      statement(items), items: items,
      answers: [asked, reply, said(.gapCirculated(to: "The legal adviser"), rita, 3)])
  }

  static var overflowing: ShownStatement {
    let hostile = SampleRecords.row(7, OwnSamples.long, "<script>alert(1)</script> " + OwnSamples.long)
    let items = (0..<30).map { item(.missing, line: 100 + $0, nil, hostile) } + [withheldSince]
    var statement = statement(items)
    statement.sides[0].custodian = OwnSamples.long
    statement.sides[1].exportName = "<b>" + OwnSamples.long
    return shown(statement, items: items, answers: [asked, reply, reply])
  }

  private static var withheldSince: ShownItem {
    var item = item(.missing, line: 140, nil, SampleRecords.rows[1])
    (item.rows, item.isWithheld) = ([nil, nil], true)
    return item
  }

  // MARK: The official's page

  static func own(items: [ShownItem], isOpen: Bool = true) -> OwnStatement {
    OwnStatement(
      stated: stated(statement(items)), side: 0,
      asked: GapCorrespondence.Asked(
        person: OwnSamples.asha, until: OwnSamples.today.adding(days: 9), replies: isOpen ? [] : [reply]),
      isOpen: isOpen, items: items.map { ShownItem(item: $0.item, rows: [$0.rows[0], nil]) })
  }

  static var ownOverflowing: OwnStatement {
    var own = own(items: overflowing.items)
    own.stated.statement.sides[1].custodian = OwnSamples.long
    return own
  }

  // MARK: Lists and choices

  static var summaries: [StatementSummary] {
    [typical, replied].enumerated().map { number, shown in
      StatementSummary(
        id: AttestationID(high: 2, low: 77 + UInt64(number)), at: shown.stated.at, title: "Flood response",
        channel: "whatsapp", custodians: ["Asha Okafor", "Ben Acheampong"], isWhole: false, differences: 4,
        likelihood: .notExplained, correspondence: shown.correspondence)
    }
  }

  static func draft(copies: Int) -> GapDraft {
    let names = [OwnSamples.asha, OwnSamples.ben, rita]
    return GapDraft(
      title: "Flood response", record: SampleRecords.id(0),
      copies: names.prefix(copies).enumerated().map { number, person in
        GapDraft.Copy(
          opener: SampleRecords.id(UInt64(number)), custodian: person.name,
          receivedAt: Instant(milliseconds: 1_793_000_000_000 + Int64(number) * 172_800_000), lines: 412 + number,
          isOwn: person == rita)
      })
  }

  static var chosenDraft: GapDraft {
    var draft = draft(copies: 2)
    draft.choice = .pair(lacking: SampleRecords.id(0), showing: SampleRecords.id(1))
    draft.statement = overflowing.statement
    return draft
  }

  static var signals: [GapSignal] {
    let (since, until) = (OwnSamples.today.adding(days: -200), OwnSamples.today.adding(days: -160))
    return [
      GapSignal(
        .silentInterval, chat, custodian: "Asha Okafor", opener: SampleRecords.id(0), since: since, until: until,
        rests:
          "40 days without a message; of the 4112 intervals of this conversation 99 in 100 are at most 3 days long, and "
          + "41 are longer."),
      GapSignal(
        .timerShorterThanCapture, chat, custodian: "Asha Okafor", opener: SampleRecords.id(0), since: since,
        until: until,
        rests: "A timer of 24 hours was set; 40 days lie between two of this custodian’s 3 captures."),
      GapSignal(
        .beginsAtDeviceChange, chat, custodian: "Ben Acheampong", opener: SampleRecords.id(1), since: since,
        until: since.adding(days: 1),
        rests: "The custodian changed phones on \(since.words), and this copy’s first message is of the day after."),
      GapSignal(
        .stubsAfterNotice, chat, custodian: "Asha Okafor", since: since,
        rests:
          "A disposal hold of \(since.words). Deletion lines: 4 among 2000 messages before (2.0 for 1,000), 12 among 900 "
          + "after (13.3 for 1,000)."),
      GapSignal(
        .singleCustodianLeaver, chat, custodian: "Ben Acheampong", since: OwnSamples.today.adding(days: 12),
        rests: "Ben Acheampong is the only one who captured this conversation and leaves soon."),
    ]
  }
}
