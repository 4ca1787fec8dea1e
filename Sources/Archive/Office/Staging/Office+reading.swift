// SPDX-License-Identifier: Apache-2.0
import Formats
import Ledger
import Records
import Store
import Vault

/// Reading what is staged, for its depositor alone; nothing of it is filed or indexed.
extension Office {
  /// Parses a staged upload with what is declared about it; silence keeps what was declared before.
  ///
  /// A marking of SECRET or above ends the reading: the upload is quarantined and nothing of it is shown.
  package func readStaged(_ id: DepositID, choices: Choices, as subject: Subject) async throws -> StagedReading {
    try require(.handIn, of: subject)
    let found = try await whole(try row(id, of: subject))
    guard staging.take(id) else { throw Self.atWork(id) }
    defer { staging.giveBack(id) }
    let row = try desk.staged(found.upload.id) ?? found
    guard row.upload.state == .waiting || row.upload.state == .undecided else {
      throw ArchiveError(
        .usage, "Upload \(id) cannot be read now: it is \(row.upload.state.rawValue).",
        remedy: row.upload.state == .receiving ? "send the rest of it first" : "look at what became of it")
    }
    var sheet = try staging.sheet(row)
    let before = (sheet.timeZone, sheet.dateOrder)
    sheet.timeZone = choices.timeZone ?? sheet.timeZone
    sheet.dateOrder = choices.dateOrder ?? sheet.dateOrder
    if before != (sheet.timeZone, sheet.dateOrder) {
      // Days mean other messages now: what was signed is to be looked at and signed again.
      for place in sheet.withholdings.indices { sheet.withholdings[place].signedBy = nil }
    }
    try replaceSheet(sheet, of: row)
    return try await read(row, sheet, with: choices.aids.over(sheet.aids))
  }

  /// What was read before; reads it now when it was not.
  package func reading(of id: DepositID, as subject: Subject) async throws -> StagedReading {
    try require(.handIn, of: subject)
    let row = try row(id, of: subject)
    guard row.upload.state == .waiting || row.upload.state == .undecided, let reading = try opened(row) else {
      return try await readStaged(id, choices: Choices(), as: subject)
    }
    return try result(row, reading.tally, try staging.sheet(row), state: row.upload.state)
  }

  /// Up to `limit` messages and events of a conversation (of all for nil), from the `from`th on.
  package func previewItems(
    of id: DepositID, conversation: ConversationKey?, from: Int, limit: Int, as subject: Subject
  ) throws -> [ParsedItem] {
    try require(.handIn, of: subject)
    let row = try row(id, of: subject)
    guard row.upload.state == .waiting || row.upload.state == .undecided, let reading = try opened(row) else {
      throw ArchiveError(.notFound, "Upload \(id) has no preview.", remedy: "have it read first")
    }
    let place = conversation.map { key in reading.tally.conversations.firstIndex { $0.key.isSame(as: key) } }
    if case .some(.none) = place { return [] }
    return try reading.page(of: place ?? nil, from: max(0, from), limit: limit)
  }

  /// The upload with its last byte committed to, where a crash came between.
  private func whole(_ row: StagedRow) async throws -> StagedRow {
    let upload = row.upload
    guard upload.state == .receiving, upload.offset == upload.size else { return row }
    try await complete(row, nil)
    return try desk.staged(upload.id) ?? row
  }

  /// The sealed reading of an upload, opened; nil when there is none.
  func opened(_ row: StagedRow) throws -> Reading? {
    guard let object = row.reading.flatMap({ ObjectID(bytes: $0) }) else { return nil }
    return try Reading(try staging.vault.read(object, in: GroupID(row.upload.id)))
  }

  /// `aids` are kept once they have opened the export.
  private func read(
    _ row: StagedRow, _ sheet: StagedSheet, with aids: ReadingAids
  ) async throws -> StagedReading {
    var aids = aids
    do {
      aids = try await withReadings(aids, of: row)
      let (tally, sealed) = try await parse(row, sheet, aids)
      try keep(aids, in: sheet, of: row)
      let isOpen = tally.report?.dateOrder?.isBetterAsked == true
      try forgetReading(of: row)
      try desk.setReading(sealed.id.bytes, of: row.upload.id)
      let state: StagedState = isOpen ? .undecided : .waiting
      try desk.setState(state, expires: row.upload.expires, of: row.upload.id)
      return try result(row, tally, sheet, state: state)
    } catch is MarkedSecret {
      try keep(aids, in: sheet, of: row)
      try await quarantine(row)
      return StagedReading(id: row.upload.id, state: .quarantined)
    } catch let error as FormatError {
      var reading = StagedReading(id: row.upload.id, state: row.upload.state)
      reading.problem = StagedReading.Problem(message: error.message, remedy: error.remedy)
      reading.needs = StagedReading.Need(error.code)
      return reading
    }
  }

  /// With the words of its pictures, read off the event loop.
  private func withReadings(_ aids: ReadingAids, of row: StagedRow) async throws -> ReadingAids {
    guard aids.evidence != nil, aids.readings.isEmpty else { return aids }
    let source = StagedSource(try desk.parts(of: row.upload.id), in: staging.vault)
    let (name, program) = (row.upload.name, archive.program)
    return try await ParserQueue.run { aids.withReadings(of: Export(name: name, source: source), by: program) }
  }

  private func keep(_ aids: ReadingAids, in sheet: StagedSheet, of row: StagedRow) throws {
    guard aids != sheet.aids else { return }
    var sheet = sheet
    sheet.aids = aids
    try replaceSheet(sheet, of: row)
  }

  private func parse(
    _ row: StagedRow, _ sheet: StagedSheet, _ aids: ReadingAids
  ) async throws -> (ReadingTally, SealedObject) {
    let source = StagedSource(try desk.parts(of: row.upload.id), in: staging.vault)
    let choices = Choices(
      timeZone: sheet.timeZone, assumedTimeZone: archive.settings.timeZone, dateOrder: sheet.dateOrder
    ).with(aids)
    // Who gives facts here was asked for them: that names the format.
    let request = ParseRequest(
      name: row.upload.name, size: source.size, format: choices.declaredFormat, choices: choices)
    let (vault, program, filed) = (staging.vault, archive.program, try filedByConversation(row, sheet))
    return try await ParserQueue.run {
      var run = try ReadingRun(row.upload.id, in: vault, isCleared: sheet.isCleared, filed: filed)
      let child = try ParserChild(binary: program, request: request, source: source)
      return try run.run(child, exportName: row.upload.name)
    }
  }

  private func filedByConversation(_ row: StagedRow, _ sheet: StagedSheet) throws -> FiledFingerprints {
    try FiledFingerprints(archive.catalogue, custodian: row.upload.custodian, named: sheet.custodian)
  }

  private func forgetReading(of row: StagedRow) throws {
    guard let old = row.reading.flatMap({ ObjectID(bytes: $0) }) else { return }
    try desk.setReading(nil, of: row.upload.id)
    try staging.vault.destroyKeys(of: [old], in: GroupID(row.upload.id))
    try staging.vault.removeObject(old)
  }

  private func quarantine(_ row: StagedRow) async throws {
    try forgetReading(of: row)
    _ = try await archive.log.append([try Acts.about(.quarantined, row.upload.id, at: clock())])
    try desk.setState(.quarantined, expires: nil, of: row.upload.id)
    alarm.yield()
  }

  private func result(
    _ row: StagedRow, _ tally: ReadingTally, _ sheet: StagedSheet, state: StagedState
  ) throws -> StagedReading {
    var reading = StagedReading(id: row.upload.id, state: state)
    (reading.report, reading.conversations) = (tally.report, tally.conversations)
    reading.isExtracted = tally.report.map { !AllFormats().cuts($0) } ?? false
    reading.markings = Marking.allCases.filter(tally.markings.contains)
    if state == .undecided { reading.questions.append(.dateOrder) }
    if tally.report?.zoneBasis == .assumed { reading.questions.append(.timeZone) }
    if !reading.questions.isEmpty { reading.examples = tally.examples }
    reading.filedBefore = try archive.catalogue.deposits(withDedupeTag: sheet.tag).map(\.facts.id)
    let channel = reading.report?.channel ?? ""
    for place in reading.conversations.indices {
      let key = reading.conversations[place].key
      guard key.channel.isEmpty else { continue }
      reading.conversations[place].key = ConversationKey(channel: channel, label: key.label, title: key.title)
    }
    return reading
  }
}

extension StagedReading.Need {
  init?(_ code: FormatError.Code) {
    switch code {
    case .encrypted: self = .key
    case .wrongKey: self = .anotherKey
    case .factsWanted: self = .facts
    case .empty, .notRecognised, .ambiguousFormat, .corrupt, .truncated, .limit, .unreadable, .unsupported, .undecided:
      return nil
    }
  }
}

extension ConversationKey {
  /// Whether this key of a reading, whose channel is empty where it is the upload's, is meant by `key`.
  fileprivate func isSame(as key: ConversationKey) -> Bool {
    label == key.label && (channel.isEmpty || channel == key.channel)
  }
}
