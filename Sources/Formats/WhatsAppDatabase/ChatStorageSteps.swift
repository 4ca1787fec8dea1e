// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads one iPhone database after another, a row a step.
struct ChatStorageSteps: ReadingSteps {
  static let version = 1

  private var waiting: ArraySlice<TreeFile>
  private let claims: [String]
  private let tree: FileTree
  private let files: ChatStorageMedia
  private var current: ChatStorageReader?

  init(_ found: [TreeFile], _ tree: FileTree, _ claims: [String]) {
    (waiting, self.claims, self.tree) = (found[...], claims, tree)
    files = ChatStorageMedia(tree)
  }

  mutating func step(_ desk: inout ReadingDesk) throws -> Bool {
    if try current?.step(files, &desk) == true { return true }
    current = nil
    guard let file = waiting.popFirst() else { return false }
    let source = try file.open()
    let log = try tree.file(at: file.path + "-wal")?.open()
    desk.tally.begin(fileOf: source.size + (log?.size ?? 0))
    if log == nil, try DatabaseHead(source)?.usesLog == true { desk.count("loss:withoutLog") }
    try desk.note(cutOf: source, named: file.path)
    current = ChatStorageReader(try DatabaseFile(source, wal: log), file: file.path)
    return true
  }

  mutating func conclude(_ desk: inout ReadingDesk) throws {
    desk.report(problemsOf: tree)
    desk.report(unlistedUnder: claims) { !ChatStorageMedia.isMedia($0) }
    desk.close(MsgstoreLosses(desk, hasFiles: files.hasFiles).all, gaps: MsgstoreLosses.gaps, isExperimental: true)
    desk.lowerForBareRows()
  }
}
