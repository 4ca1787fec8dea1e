// SPDX-License-Identifier: Apache-2.0
import Records

/// The items of an older backup: its statements are replayed, then its message tables are read row by row.
struct SignalLegacyItems: ParsedItems {
  private let source: any ByteSource
  private let path: String
  private let frames: SignalLegacyReader
  private let sink: any FileSink
  private var tally: Tally
  private var findings = SignalFindings()
  private var timers: [Int64: SignalTimer] = [:]
  private var open: Opened?
  private var ready: [ParsedItem] = []
  private var isDone = false

  /// What stands once the replay is done.
  private struct Opened {
    let store: SignalLegacyStore
    let people: SignalLegacyPeople
    let media: SignalLegacyMedia
    var tables: ArraySlice<String>
    var walk: TableWalk?
    var maker: SignalLegacyMessages?
  }

  init(_ source: any ByteSource, path: String, _ frames: SignalLegacyReader, _ sink: any FileSink) {
    (self.source, self.path, self.frames, self.sink) = (source, path, frames, sink)
    tally = Tally(format: "signal-legacy", parserVersion: SignalConclusion.parserVersion)
    tally.begin(fileOf: source.size)
  }

  var report: FidelityReport { tally.report }

  mutating func next() throws -> ParsedItem? {
    while ready.isEmpty, !isDone { try readOn() }
    return ready.popLast()
  }

  private mutating func readOn() throws {
    guard var opened = open else { return try begin() }
    guard let step = opened.walk?.next() else {
      guard let table = opened.tables.popFirst() else { return finish(opened) }
      opened.walk = TableWalk(opened.store.database, table)
      opened.maker = SignalLegacyMessages(
        store: opened.store, people: opened.people, media: opened.media, file: "\(path)!/\(table)", table: table)
      return open = opened
    }
    open = opened
    guard case .row(let row) = step, let maker = opened.maker else { return }
    try give(row, maker)
  }

  private mutating func begin() throws {
    let store = try SignalLegacyStore()
    try store.replay(frames)
    let people = SignalLegacyPeople(store.database)
    for (thread, seconds) in people.timers {
      timers[thread, default: SignalTimer()].now = seconds.multipliedReportingOverflow(by: 1000).partialValue
    }
    let media = SignalLegacyMedia(store, frames, sink, path: path)
    open = Opened(store: store, people: people, media: media, tables: ["sms", "mms", "message"])
    findings.transcripts = 1
    findings.isCutOff = !store.isWhole
    findings.secrets = people.secrets
    for range in store.broken.reversed() {
      findings.brokenFrames += 1
      let isTail = range.upperBound == source.size
      let place = Provenance(file: path, start: range.lowerBound, end: range.upperBound)
      ready.append(tally.give(Notice(isTail ? .truncated : .unreadableLine, place), covers: true))
    }
  }

  private mutating func give(_ row: DatabaseRow, _ maker: SignalLegacyMessages) throws {
    if let (type, name) = maker.type(row).event {
      guard row.integer("latest_revision_id") == nil else { return }
      let events = events(row, type, name, maker)
      if type == .messageUnreadable { findings.unreadable += 1 }
      ready = events.map { tally.give($0) }.reversed()
      return
    }
    guard let message = try maker.message(row) else { return }
    let keys = maker.callKeys(row)
    if keys > 0 { findings.secrets["callLinkKey", default: 0] += keys }
    findings.see(message)
    ready.append(tally.give(message))
  }

  /// A group's line is one event for each change it tells.
  private mutating func events(
    _ row: DatabaseRow, _ type: EventType, _ name: String, _ maker: SignalLegacyMessages
  ) -> [ParsedEvent] {
    var plain = event(row, type, name, maker)
    let isGroup = type == .groupSettingsChanged || type == .memberLeft
    guard isGroup || type == .profileChanged else { return [plain] }
    let update = SignalLegacyUpdate(extras: row.blob("message_extras"), body: row.text("body"))
    if type == .profileChanged { (plain.before, plain.after) = (update.profile?.before, update.profile?.after) }
    guard isGroup, !update.changes.isEmpty else { return [plain] }
    return update.changes.map { change in
      let thread = row.integer("thread_id") ?? 0
      var timer = timers[thread] ?? SignalTimer()
      let notice = SignalGroupChange(change, maker.people.accounts) { timer.change(to: $0, at: maker.sent(row)) }.notice
      if timer != SignalTimer() { timers[thread] = timer }
      return plain.telling(notice)
    }
  }

  /// Bodies of system lines are the database's own coding, some with keys in it: their words are not shown.
  private mutating func event(
    _ row: DatabaseRow, _ type: EventType, _ name: String, _ maker: SignalLegacyMessages
  ) -> ParsedEvent {
    let id = Int(clamping: row.integer("rowid") ?? 0)
    let thread = row.integer("thread_id")
    var event = ParsedEvent(
      seq: 0, conversation: maker.people.label(ofThread: thread), sentAt: SignalTime.stamp(maker.sent(row)), type: type,
      text: name, source: Provenance(file: maker.file, start: id, end: id))
    event.actor = maker.author(row, maker.type(row))
    var extras = SignalExtras()
    if let call = maker.type(row).call {
      extras.put("call:kind", call.kind)
      extras.put("call:outcome", call.outcome)
    }
    if type == .disappearingTimerChanged {
      let timer = row.integer("expires_in") ?? 0
      let before = timers[thread ?? 0, default: SignalTimer()].change(to: timer, at: maker.sent(row))
      (event.before, event.after) = (before.map { String($0 / 1000) }, String(timer / 1000))
    }
    event.extras = extras.all
    return event
  }

  // MARK: - End

  private mutating func finish(_ opened: Opened) {
    isDone = true
    for row in opened.store.blobs.keys.sorted().reversed() where !opened.media.taken.contains(row) {
      let range = opened.store.blobs[row]?.range ?? 0..<0
      tally.count(.unlisted)
      let place = Provenance(file: path, start: range.lowerBound, end: range.lowerBound)
      ready.append(tally.give(Notice(.attachmentUnlisted, place), covers: false))
    }
    for (thread, timer) in timers.sorted(by: { $0.key < $1.key }) where !timer.periods.isEmpty {
      findings.timers.append((1, thread, timer))
    }
    let (findings, more) = (findings, Self.choices(opened.store))
    tally.conclude { report in
      SignalConclusion(excludesTimers: false, isExperimental: true).apply(findings, to: &report)
      report.choices += more
      if opened.store.rowsUnread > 0 { report.lower(to: .c, because: "Some rows of the database were not read.") }
    }
  }

  private static func choices(_ store: SignalLegacyStore) -> [Extra] {
    var extras = SignalExtras()
    extras.put("databaseVersion", store.version)
    let counts = [
      ("rows", store.rows), ("rowsUnread", store.rowsUnread), ("statementsUnread", store.statementsUnread),
      ("settingsUnread", store.settings), ("otherFiles", store.otherFiles),
    ]
    for (name, count) in counts where count > 0 { extras.put(name, String(count)) }
    return extras.all
  }
}

extension ParsedEvent {
  /// The same place and time, with what the notice says.
  fileprivate func telling(_ notice: SignalNotice) -> ParsedEvent {
    var event = self
    event.type = notice.type
    event.text = notice.words.map { "\(notice.name): \($0)" } ?? notice.name
    event.actor = notice.actor ?? actor
    (event.targets, event.before, event.after) = (notice.targets, notice.before, notice.after)
    event.extras += notice.extras.all
    return event
  }
}
