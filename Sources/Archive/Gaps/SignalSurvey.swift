// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Reads what signals are worked out from, one conversation in memory at a time.
struct SignalSurvey {
  private let archive: AuthorityArchive
  private let gaps: GapSurvey
  private let signals: Signals
  private let days: LocalDays
  private let today: Day
  private let notices: [PreservationNotice]
  /// Accounts that are closed, and who says they leave on which day.
  private let leaving: [PersonID: Day]

  init(_ office: Office) throws {
    archive = office.archive
    let days = LocalDays(office.archive.settings)
    (self.days, today) = (days, office.today)
    let register = try office.register()
    gaps = GapSurvey(office.archive, register: register)
    signals = Signals { days.day($0) }
    notices = try office.desk.preservations().filter { $0.kind != .challenge }
    var leaving: [PersonID: Day] = [:]
    for person in register.people { leaving[person.person.id] = person.person.left }
    for said in try office.archive.attestations(of: .checklistBegun) {
      guard case .checklistBegun(.leaving, let day) = said.said, let person = said.about.person else { continue }
      leaving[person] = day ?? days.day(said.at)
    }
    self.leaving = leaving
  }

  func signals(in groups: [[HeldConversation]]) throws -> [GapSignal] { try groups.flatMap(signals) }

  private func signals(in group: [HeldConversation]) throws -> [GapSignal] {
    let copies = try group.map(copy)
    // The latest capture of each custodian says what the earlier ones say, and more.
    let latest = Dictionary(grouping: copies, by: \.custodian).values
      .compactMap { $0.max { $0.receivedAt < $1.receivedAt } }.sorted { $0.custodian < $1.custodian }
    let earliest = copies.compactMap(\.messages.first).min()
    var found = latest.flatMap(signals.silences)
    for custodian in latest.map(\.custodian) {
      found += [signals.timers(in: copies.filter { $0.custodian == custodian })].compactMap(\.self)
    }
    for copy in latest {
      let changes = try copy.custodianID.map(gaps.deviceChanges) ?? []
      let elsewhere = copy.messages.first.map { first in
        first == earliest ? 0 : copies.map { $0.messages.count { $0 < first } }.max() ?? 0
      }
      found += [signals.begins(copy, changes: changes, earlierElsewhere: elsewhere ?? 0)].compactMap(\.self)
      found += notices.compactMap { stubs(in: copy, after: $0) }
    }
    let leaver = signals.leaver(among: copies, leaves: { id, _ in id.flatMap { leaving[$0] } }, today: today)
    return found + [leaver].compactMap(\.self)
  }

  private func stubs(in copy: SignalCopy, after notice: PreservationNotice) -> GapSignal? {
    guard let person = copy.custodianID,
      notice.touches(person: person, conversation: copy.conversation, from: nil, through: nil)
    else { return nil }
    return signals.stubs(in: copy, after: days.day(notice.at), named: Self.name(notice.kind))
  }

  private static func name(_ kind: PreservationNotice.Kind) -> String {
    switch kind {
    case .notice: "A notice to preserve"
    case .hold: "A disposal hold"
    case .request: "An information request"
    case .challenge: "A challenge"
    }
  }

  private func copy(_ held: HeldConversation) throws -> SignalCopy {
    let moments = try archive.catalogue.moments(of: held)
    let facts = try archive.catalogue.deposit(held.deposit)?.facts
    return SignalCopy(
      held.conversation, custodian: facts?.custodian ?? "", custodianID: facts.flatMap(gaps.official),
      opener: moments.opener, receivedAt: held.receivedAt, messages: moments.messages, stubs: moments.stubs,
      timers: try archive.catalogue.signs(of: held).timers)
  }
}
