// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records

/// The items of Signal's frames, in either wire form; transcripts one after another, one frame in memory.
package struct SignalItems: ParsedItems {
  private var transcripts: ArraySlice<SignalTranscript>
  private var current: SignalReading?
  private let media: SignalMedia
  private var tally: Tally
  private var findings = SignalFindings()
  /// Items made and not yet given, the next one last.
  private var ready: [ParsedItem] = []
  private var isDone = false
  /// Hashes of the items of earlier transcripts and of this one; kept where there is more than one.
  private var earlier: Set<UInt64> = []
  private var given: Set<UInt64> = []
  private let hasSeveral: Bool
  private let conclude: SignalConclusion

  init(
    _ transcripts: [SignalTranscript], _ media: SignalMedia, format: String, problems: [ContainerProblem],
    conclude: SignalConclusion
  ) {
    self.transcripts = transcripts[...]
    self.media = media
    self.conclude = conclude
    tally = Tally(format: format, parserVersion: SignalConclusion.parserVersion)
    hasSeveral = transcripts.count > 1
    ready = problems.reversed().map { problem in
      tally.give(Notice(problem.code, Provenance(file: problem.member, start: 0, end: 0)), covers: false)
    }
  }

  package var report: FidelityReport { tally.report }

  package mutating func next() throws -> ParsedItem? {
    while ready.isEmpty, !isDone { try readOn() }
    return ready.popLast()
  }

  private mutating func readOn() throws {
    if current == nil {
      guard let transcript = transcripts.popFirst() else { return finish() }
      findings.transcripts += 1
      if !transcript.isProven { findings.unproven += 1 }
      tally.begin(fileOf: transcript.size ?? 0)
      current = SignalReading(transcript.path, try transcript.open(), counts: transcript.size == nil)
    }
    guard var reading = current else { return }
    current = nil
    guard let step = try reading.steps.next() else {
      earlier.formUnion(given)
      given = []
      return findings.end(reading.steps.reader, reading.chats)
    }
    if reading.countsFrames { tally.begin(fileOf: step.range.count) }
    try read(step, in: &reading)
    current = reading
  }

  private mutating func read(_ step: SignalStep, in reading: inout SignalReading) throws {
    switch step {
    case .info(let info): findings.version = max(findings.version ?? 0, info.number("version") ?? 0)
    case .frame(let kind, let frame): try read(kind, frame, in: &reading)
    case .unknown(let range):
      findings.unknownFrames += 1
      note(.unparseableMessage, range, reading)
    case .broken(let range):
      findings.brokenFrames += 1
      note(.unreadableLine, range, reading)
    case .cutOff(let range):
      findings.isCutOff = true
      note(.truncated, range, reading)
    }
  }

  private mutating func note(_ code: NoticeCode, _ range: Range<Int>, _ reading: SignalReading) {
    let place = Provenance(file: reading.file, start: range.lowerBound, end: range.upperBound)
    ready.append(tally.give(Notice(code, place), covers: true))
  }

  private mutating func read(_ kind: String, _ frame: SignalNode, in reading: inout SignalReading) throws {
    switch kind {
    case "account":
      reading.people.add(account: frame)
      media.keepAside(frame.node("accountSettings")?.node("defaultChatStyle"))
    case "recipient": reading.people.add(frame)
    case "chat":
      reading.chats.add(frame, reading.people)
      media.keepAside(frame.node("style"))
    case "chatItem": try read(item: frame, in: &reading)
    case "adHocCall": give([reading.linkCall(frame)], frame)
    default: findings.otherFrames[kind, default: 0] += 1
    }
  }

  private mutating func read(item: SignalNode, in reading: inout SignalReading) throws {
    if item.node("updateMessage") != nil { return give(reading.events(item), item) }
    let origin = reading.chats.origin(item.number("chatId"))
    guard isNew(item, origin, reading.people) else { return }
    var maker = SignalMessages(item, origin, reading.people, media)
    let message = try maker.make()
    if item.firstNode(among: SignalMessages.contents) == nil { findings.unknownContents += 1 }
    findings.see(message)
    ready.append(tally.give(message))
  }

  private mutating func give(_ events: [ParsedEvent], _ frame: SignalNode) {
    for event in events where isNew(event) {
      if event.type == .messageUnreadable { findings.unreadable += 1 }
      ready.insert(tally.give(event), at: 0)
    }
  }

  // MARK: - The same item in several transcripts

  private mutating func isNew(_ item: SignalNode, _ origin: ItemOrigin, _ people: SignalPeople) -> Bool {
    let sent = item.nodes("revisions").first?.number("dateSent") ?? item.number("dateSent") ?? 0
    return isNew([origin.conversation.id, people.key(item.number("authorId")), String(sent)])
  }

  private mutating func isNew(_ event: ParsedEvent) -> Bool {
    let parts = [event.conversation.id, event.sentAt?.raw, event.text, event.actor?.address, event.actor?.name]
    let targets = event.targets.map { $0.address ?? $0.name ?? "" }
    return isNew(parts.map { $0 ?? "" } + [event.before ?? "", event.after ?? ""] + targets)
  }

  private mutating func isNew(_ parts: [String]) -> Bool {
    guard hasSeveral else { return true }
    let hash = SHA256.hash(data: Array(parts.joined(separator: "\u{0}").utf8)).prefix(8)
    let number = hash.reduce(0) { $0 << 8 | UInt64($1) }
    given.insert(number)
    let isNew = !earlier.contains(number)
    if !isNew { findings.repeated += 1 }
    return isNew
  }

  private mutating func finish() {
    isDone = true
    for file in media.unlisted().reversed() {
      tally.count(.unlisted)
      let place = Provenance(file: file.path, start: 0, end: 0)
      ready.append(tally.give(Notice(.attachmentUnlisted, place), covers: false))
    }
    let (conclude, findings) = (conclude, findings)
    tally.conclude { conclude.apply(findings, to: &$0) }
  }
}
