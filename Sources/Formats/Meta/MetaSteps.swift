// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads files of messages one after another, each message as it comes.
struct MetaSteps: ReadingSteps {
  private let tree: FileTree
  private let index: PathIndex
  private let queue: MetaQueue
  private let claims: [String]
  private let losses: MetaLosses.Kind
  private let isExperimental: Bool
  private var mender: MetaMender
  private var group = 0
  private var place = -1
  private var twins = MetaTwins()
  private var open: OpenFile?
  private var told: Set<String> = []

  private struct OpenFile {
    let layout: MetaLayout
    let size: Int
    var stream: JSONStream
    var reader: MetaReader
    var threads = 0
  }

  init(_ tree: FileTree, _ files: [MetaFile], claims: [String], _ losses: MetaLosses.Kind, isExperimental: Bool) {
    (self.tree, self.claims, self.losses, self.isExperimental) = (tree, claims, losses, isExperimental)
    index = PathIndex(tree)
    queue = MetaQueue(files)
    mender = MetaMender(isOn: losses != .endToEnd)
  }

  mutating func step(_ desk: inout ReadingDesk) throws -> Bool {
    if open == nil { return try openNext(&desk) }
    guard let step = try open?.stream.next() else {
      close()
      return true
    }
    switch step {
    case .value(let path, let piece): try take(path, piece, &desk)
    case .broken(_, let range): note(range, &desk)
    case .enter, .leave: break
    }
    return true
  }

  // MARK: - Files

  private mutating func openNext(_ desk: inout ReadingDesk) throws -> Bool {
    place += 1
    while group < queue.groups.count, place == queue.groups[group].count { (group, place) = (group + 1, 0) }
    guard group < queue.groups.count else { return false }
    let file = queue.groups[group][place]
    do {
      if place == 0 { try findTwins(&desk) }
      try open(file, &desk)
    } catch let error as FormatError where error.code == .corrupt || error.code == .limit {
      desk.note(.attachmentCorrupt, Provenance(file: file.file.path, start: 0, end: 0))
    }
    return true
  }

  private mutating func open(_ file: MetaFile, _ desk: inout ReadingDesk) throws {
    let source = try file.file.open()
    desk.tally.begin(fileOf: source.size)
    let thread = file.layout == .flat ? MetaThread() : try MetaThread(source, &mender)
    var reader = MetaReader(origin(file, thread), index, folder: file.file.folder, mender)
    if told.insert(file.thread).inserted { reader.facts = thread.facts }
    let stream = JSONStream(source) { path in
      path.count == 0
        || (file.layout == .flat ? path.count < 2 || path.matches("*", "conversation") : path.matches("messages"))
    }
    open = OpenFile(layout: file.layout, size: source.size, stream: stream, reader: reader)
  }

  private func origin(_ file: MetaFile, _ thread: MetaThread) -> ItemOrigin {
    let path = thread.extras.first { $0.name == "thread:path" }?.value
    let id = path.flatMap { $0.utf8.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) } }
    let title = thread.title ?? (thread.participants.isEmpty ? nil : thread.participants.joined(separator: ", "))
    return ItemOrigin(conversation: ConversationLabel(id: id ?? file.thread, title: title), file: file.file.path)
  }

  private mutating func close() {
    if let reader = open?.reader { mender = reader.mender }
    open = nil
  }

  /// Looks through the files of a thread that lie in several places, for messages that stand in more than one.
  private mutating func findTwins(_ desk: inout ReadingDesk) throws {
    twins = MetaTwins()
    let files = queue.groups[group]
    guard MetaQueue.mayRepeat(files) else { return }
    for (number, file) in files.enumerated() where file.layout != .flat {
      guard let source = try? file.file.open() else { continue }
      var stream = JSONStream(source) { $0.count == 0 || $0.matches("messages") }
      while let step = try stream.next() {
        if case .value(let path, let piece) = step, path.matches("messages", "*") {
          twins.note(piece, in: number, file.file.path)
        }
      }
    }
  }

  // MARK: - Records

  private mutating func take(_ path: JSONPath, _ piece: JSONPiece, _ desk: inout ReadingDesk) throws {
    if piece.repairs > 0, let reader = open?.reader {
      desk.note(.encodingRepaired, reader.place(piece), detail: String(piece.repairs))
    }
    switch open?.layout {
    case .flat: try takeFlat(path, piece, &desk)
    case .thread, .endToEnd:
      guard path.matches("messages", "*") else { return strange(path, piece, &desk) }
      guard let others = twins.twins(of: piece, in: place) else { return desk.count("duplicatesLeftOut") }
      if open?.layout == .thread {
        try open?.reader.readThread(piece, twins: others, &desk)
      } else {
        try open?.reader.readEndToEnd(piece, twins: others, &desk)
      }
    case .page, nil: break
    }
  }

  /// A file that is no object at all, when its format was named by hand.
  private func strange(_ path: JSONPath, _ piece: JSONPiece, _ desk: inout ReadingDesk) {
    guard path.count == 0, let reader = open?.reader else { return }
    desk.note(.unreadableLine, reader.place(piece), covers: true)
  }

  private mutating func takeFlat(_ path: JSONPath, _ piece: JSONPiece, _ desk: inout ReadingDesk) throws {
    guard path.count > 1 else { return strange(path, piece, &desk) }
    if path.matches("*", "participants"), var current = open {
      var thread = MetaThread()
      thread.participants = piece.elements.compactMap { $0.string.map { mender.text($0) } }
      current.threads += 1
      let label = ConversationLabel(
        id: "thread:\(current.threads)", title: thread.participants.joined(separator: ", "))
      let origin = ItemOrigin(conversation: label, file: current.reader.origin.file)
      current.reader = MetaReader(origin, index, folder: current.reader.folder, current.reader.mender)
      current.reader.facts = thread.facts
      open = current
    } else if path.matches("*", "conversation", "*") {
      try open?.reader.readFlat(piece, &desk)
    }
  }

  private func note(_ range: Range<Int>, _ desk: inout ReadingDesk) {
    guard let open else { return }
    let place = Provenance(file: open.reader.origin.file, start: range.lowerBound, end: range.upperBound)
    desk.note(range.upperBound == open.size ? .truncated : .unparseableMessage, place, covers: true)
  }

  // MARK: - The end

  mutating func conclude(_ desk: inout ReadingDesk) throws {
    let ours = Set(queue.groups.joined().map(\.file.path))
    desk.report(problemsOf: tree)
    desk.report(unlistedUnder: claims) { ours.contains($0.path) }
    desk.count("mojibakeMended", by: mender.mended)
    let hasCutover = ours.contains { $0.contains("e2ee_cutover/") }
    let losses = MetaLosses(
      kind: losses, report: desk.tally.report, hasCutover: hasCutover, timers: desk.counted("timerChanges"),
      deleted: desk.counted("deletedMessages"))
    desk.close(losses.all, gaps: MetaLosses.gaps, isExperimental: isExperimental)
  }
}
