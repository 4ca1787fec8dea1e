// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads one database after another: its messages, then its calls, a row a step.
struct MsgstoreSteps: ReadingSteps {
  static let version = 1

  private struct Opened {
    let path: String
    let source: any ByteSource
    let log: (any ByteSource)?
    /// The size of what was handed in.
    let size: Int
    var kind: String?
    var isVerified = true
  }

  private var waiting: ArraySlice<Opened>
  private let claims: [String]
  private let tree: FileTree
  private let files: MsgstoreMedia
  private let names: ContactNames
  private var current: MsgstoreReader?

  /// Opens the backups, so that a wrong key is said at once.
  init(_ found: MsgstoreFiles, _ tree: FileTree, key: ExportKey?) throws {
    (claims, self.tree) = (found.claims, tree)
    files = MsgstoreMedia(tree)
    names = ContactNames(found.contacts)
    var opened: [Opened] = []
    for file in found.plain {
      let source = try file.open()
      let log = try tree.file(at: file.path + "-wal")?.open()
      opened.append(Opened(path: file.path, source: source, log: log, size: source.size + (log?.size ?? 0)))
    }
    for backup in found.backups {
      let source = try backup.file.open()
      guard let crypt = try CryptBackup(source, name: String(backup.file.baseName), key: key) else { continue }
      let path = backup.file.path
      opened.append(
        Opened(
          path: path, source: crypt.database, log: nil, size: source.size, kind: crypt.kind,
          isVerified: crypt.isVerified))
    }
    waiting = opened[...]
  }

  mutating func step(_ desk: inout ReadingDesk) throws -> Bool {
    if try current?.step(files, &desk) == true { return true }
    current = nil
    guard let next = waiting.popFirst() else { return false }
    desk.tally.begin(fileOf: next.size)
    if let kind = next.kind { desk.count("decrypted" + kind.capitalized) }
    if !next.isVerified {
      desk.count("loss:unverified")
      desk.note(.truncated, Provenance(file: next.path, start: 0, end: next.size), detail: "tag")
    }
    if next.log == nil, next.kind == nil, try DatabaseHead(next.source)?.usesLog == true {
      desk.count("loss:withoutLog")
    }
    // What could not be verified has its notice.
    if next.isVerified { try desk.note(cutOf: next.source, named: next.path) }
    let database = try DatabaseFile(next.source, wal: next.log)
    current = MsgstoreReader(database, file: next.path, names)
    return true
  }

  mutating func conclude(_ desk: inout ReadingDesk) throws {
    desk.report(problemsOf: tree)
    desk.report(unlistedUnder: claims) { !MsgstoreMedia.isMedia($0) }
    desk.close(MsgstoreLosses(desk, hasFiles: files.hasFiles).all, gaps: MsgstoreLosses.gaps, isExperimental: false)
    desk.lowerForBareRows()
  }
}
