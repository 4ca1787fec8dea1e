// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Works out the conversations of one person from what they captured, what they declared and what others' copies show.
struct ConversationSurvey {
  let archive: AuthorityArchive
  let person: Person
  /// Names of people by id: who covers a conversation.
  let people: [PersonID: PersonReference]
  let register: Register
  let policy: CapturePolicy
  let today: Day

  private var catalogue: Catalogue { archive.catalogue }
  private var days: LocalDays { LocalDays(archive.settings) }

  func run() throws -> [OwnConversation] {
    let own = try catalogue.conversations(heldBy: person.id)
    let others = try archive.conversations(with: person.id, in: register).filter { $0.custodian != person.id }
    let declared = try catalogue.attestations(about: person.id).compactMap(\.about.conversation)
    var keys: [ConversationKey] = []
    for key in own.map(\.conversation) + declared + others.map(\.conversation) where !keys.contains(key) {
      keys.append(key)
    }
    return try keys.map { key in
      try conversation(
        key, own.filter { $0.conversation == key }, others.filter { $0.conversation == key },
        isDeclared: declared.contains(key))
    }
  }

  private func conversation(
    _ key: ConversationKey, _ own: [HeldConversation], _ others: [HeldConversation], isDeclared: Bool
  ) throws -> OwnConversation {
    let linked = Set(others.compactMap(\.custodian)).union([person.id])
    let said = try catalogue.attestations(about: key)
      .filter { $0.about.person.map(linked.contains) ?? true }
    let mine = Standing(said.filter { $0.about.person == person.id })
    let shared = Standing(said)
    let lost = try catalogue.attestations(about: person.id)
      .filter { $0.said.kind == .phoneLost && $0.about.conversation == nil }
    let signs = try (own + others).map { try catalogue.signs(of: $0) }
    var state = ConversationState(key, lastCaptured: own.map(\.receivedAt).max().map(days.day))
    state.knownSince = (said.map(\.at) + others.map(\.receivedAt)).min().map(days.day)
    state.timers = signs.flatMap(\.timers) + shared.all(.timer).compactMap(Self.timer)
    state.significance = shared.significance
    state.finishedOn = mine.latest(.finished).map { days.day($0.at) }
    state.obstacle = obstacle(Standing(mine.inForce + lost), signs, since: own.map(\.receivedAt).max())
    let capturer = capturer(shared, signs, own, others)
    cover(&state, by: capturer, others)
    return OwnConversation(
      id: try archive.handle(of: key, for: person.id),
      known: !own.isEmpty ? .captured : isDeclared ? .declared : .inferred, state: state,
      due: CaptureDue(state, policy: policy), capturer: capturer, usage: mine.usage,
      ownView: mine.latest(.significance), deposits: own.map(\.deposit))
  }

  private static func timer(_ attestation: Attestation) -> Int? {
    if case .timer(let seconds) = attestation.said { return seconds }
    return nil
  }

  /// What was declared to stand in the way after the last capture.
  private func obstacle(_ mine: Standing, _ signs: [ConversationSigns], since last: Instant?) -> CaptureObstacle? {
    func isNewer(_ kind: AttestationKind) -> Bool {
      mine.latest(kind).map { $0.at >= last ?? $0.at } ?? false
    }
    if isNewer(.phoneLost) { return .phoneLost }
    if isNewer(.exportBlocked) || (last == nil && signs.last?.isExportBlocked == true) { return .exportBlocked }
    return nil
  }

  private func capturer(
    _ standing: Standing, _ signs: [ConversationSigns], _ own: [HeldConversation], _ others: [HeldConversation]
  ) -> ResponsibleCapturer {
    var declared: PersonReference?
    if case .capturer(let named)? = standing.latest(.capturer)?.said { declared = people[named.id] ?? named }
    let held = (own + others).sorted { $0.receivedAt < $1.receivedAt }
    let holders = held.compactMap { $0.custodian.flatMap { people[$0] } }
    let initiators = signs.compactMap(\.initiator)
    let initiator = (holders + [person.reference]).first { initiators.contains($0.name) }
    return ResponsibleCapturer(declared: declared, initiator: initiator, people: holders)
  }

  /// Another who is responsible covers it while their own capture is not overdue.
  private func cover(_ state: inout ConversationState, by capturer: ResponsibleCapturer, _ others: [HeldConversation]) {
    guard let covering = capturer.person, covering.id != person.id,
      let last = others.filter({ $0.custodian == covering.id }).map(\.receivedAt).max().map(days.day)
    else { return }
    var theirs = state
    (theirs.lastCaptured, theirs.finishedOn) = (last, nil)
    guard !CaptureDue(theirs, policy: policy).isOverdue(on: today) else { return }
    (state.coveredBy, state.coveredOn) = (covering, last)
  }
}
