// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads one message database after another, a row a step.
struct AppleSteps: ReadingSteps {
  static let version = 1

  private var waiting: ArraySlice<AppleDatabases.Found>
  private let claims: [String]
  private let tree: FileTree
  private let attachments: AppleAttachments
  private var current: AppleReader?

  init(_ found: AppleDatabases, _ tree: FileTree) {
    (waiting, claims, self.tree) = (found.files[...], found.claims, tree)
    attachments = AppleAttachments(tree)
  }

  mutating func step(_ desk: inout ReadingDesk) throws -> Bool {
    if let row = current?.next() {
      try current?.read(row, attachments, &desk)
      return true
    }
    guard let found = waiting.popFirst() else { return false }
    current = try open(found, &desk)
    return true
  }

  private func open(_ found: AppleDatabases.Found, _ desk: inout ReadingDesk) throws -> AppleReader {
    let source = try found.file.open()
    let log = try found.log?.open()
    desk.tally.begin(fileOf: source.size + (log?.size ?? 0))
    if try isLogMissing(found, beside: source, log) { desk.count("loss:withoutLog") }
    try desk.note(cutOf: source, named: found.file.path)
    let database = try DatabaseFile(source, wal: log)
    let gone = database.rows("SELECT count(*) AS n FROM deleted_messages").first?.integer("n") ?? 0
    desk.count("deletedIDs", by: Int(clamping: gone))
    return AppleReader(database, found)
  }

  /// A Mac always keeps a log, whatever the copy's head says; a backup's head says whether there was one.
  private func isLogMissing(
    _ found: AppleDatabases.Found, beside source: any ByteSource, _ log: (any ByteSource)?
  ) throws -> Bool {
    if log == nil, found.backup == nil { return true }
    return try log?.size ?? 0 == 0 && DatabaseHead(source)?.usesLog == true
  }

  mutating func conclude(_ desk: inout ReadingDesk) throws {
    desk.report(problemsOf: tree)
    desk.report(unlistedUnder: claims) { !AppleAttachments.isAttachment($0) }
    desk.close(AppleLosses(desk, hasFiles: attachments.hasFiles).all, gaps: AppleLosses.gaps, isExperimental: false)
  }
}
