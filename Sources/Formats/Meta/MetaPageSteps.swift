// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads the pages of an export one after another, message by message.
struct MetaPageSteps: ReadingSteps {
  private let tree: FileTree
  private let index: PathIndex
  private let files: [MetaFile]
  private let claims: [String]
  private var clock: LocalClock
  private var place = 0
  private var page: MetaPageReader?
  private var reader: MetaReader?
  private var end = 0
  private var count = 0

  init(_ tree: FileTree, _ files: [MetaFile], claims: [String], _ choices: Choices) throws {
    (self.tree, self.claims) = (tree, claims)
    index = PathIndex(tree)
    self.files = MetaQueue(files).groups.flatMap { $0 }
    clock = try LocalClock(choices)
  }

  mutating func step(_ desk: inout ReadingDesk) throws -> Bool {
    guard page != nil else { return try open(&desk) }
    if let block = try page?.next() {
      try give(block, &desk)
    } else if let stray = page?.stray {
      desk.note(.unreadableLine, at(stray), covers: true)
    } else {
      close(&desk)
    }
    return true
  }

  private mutating func open(_ desk: inout ReadingDesk) throws -> Bool {
    guard place < files.count else { return false }
    let file = files[place]
    place += 1
    do {
      let source = try file.file.open()
      desk.tally.begin(fileOf: source.size)
      page = MetaPageReader(source)
      (reader, count) = (nil, 0)
      if place == 1, clock.basis == .assumed { desk.note(.zoneAssumed, at(0..<0)) }
    } catch let error as FormatError where error.code == .corrupt || error.code == .limit {
      desk.note(.attachmentCorrupt, at(0..<0))
    }
    return true
  }

  private func at(_ range: Range<Int>) -> Provenance {
    let path = files.isEmpty ? "" : files[max(0, place - 1)].file.path
    return Provenance(file: path, start: range.lowerBound, end: range.upperBound)
  }

  private mutating func close(_ desk: inout ReadingDesk) {
    let end = page?.end ?? 0
    if page?.isCutOff == true { desk.note(.truncated, at(end..<end)) }
    if count == 0 { desk.note(.unreadableLine, at(0..<end), detail: "no message was found", covers: true) }
    page = nil
  }

  private mutating func give(_ block: MetaPageBlock, _ desk: inout ReadingDesk) throws {
    count += 1
    if reader == nil {
      let file = files[place - 1]
      let label = ConversationLabel(id: file.thread, title: page?.title)
      let origin = ItemOrigin(conversation: label, file: file.file.path)
      reader = MetaReader(origin, index, folder: file.file.folder, MetaMender(isOn: false))
    }
    let stamp = ProseStamp.stamp(block.stamp, &clock)
    if stamp.wall == nil { desk.note(.dateImpossible, at(block.range)) }
    try reader?.readPage(block, stamp, &desk)
  }

  mutating func conclude(_ desk: inout ReadingDesk) throws {
    let ours = Set(files.map(\.file.path))
    desk.report(problemsOf: tree)
    desk.report(unlistedUnder: claims) { ours.contains($0.path) }
    let (zone, basis) = (clock.zone, clock.basis)
    desk.tally.conclude { report in
      (report.zone, report.zoneBasis) = (zone, basis)
      if basis == .declared { report.lower(to: .b, because: "The time zone was declared.") }
    }
    let losses = MetaLosses(
      kind: .page, report: desk.tally.report, hasCutover: ours.contains { $0.contains("e2ee_cutover/") },
      timers: desk.counted("timerChanges"), deleted: desk.counted("deletedMessages"))
    desk.close(losses.all, gaps: MetaLosses.gaps, isExperimental: true)
  }
}
