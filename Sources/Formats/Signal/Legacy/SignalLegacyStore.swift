// SPDX-License-Identifier: Apache-2.0

/// The telephone's database as the backup's statements make it again, in memory, with the files' places.
///
/// LIMIT: the messages' rows are held in memory while they are read; files are not.
final class SignalLegacyStore {
  let database: DatabaseFile
  private(set) var blobs: [Int64: SignalLegacyBlob] = [:]
  private(set) var broken: [Range<Int>] = []
  private(set) var version: Int64 = 0
  private(set) var rows = 0
  private(set) var rowsUnread = 0
  private(set) var statementsUnread = 0
  private(set) var settings = 0
  private(set) var otherFiles = 0
  private(set) var isWhole = false

  init() throws { database = try DatabaseFile.memory() }

  /// Replays everything; what is damaged is kept as ranges.
  func replay(_ frames: SignalLegacyReader) throws {
    var frames = frames
    while let frame = try frames.next() { take(frame) }
    isWhole = frames.sawEnd
    try database.readLayout()
    for (table, column) in Self.indexes where database.has(table, column) {
      _ = database.execute("CREATE INDEX onrecord_\(table)_\(column) ON \(table) (\(column))")
    }
  }

  /// What belongs to a message is asked for once a message.
  private static let indexes = [
    ("message", "latest_revision_id"), ("mms", "latest_revision_id"), ("reaction", "message_id"), ("part", "mid"),
    ("attachment", "message_id"), ("mention", "message_id"), ("group_receipts", "mms_id"),
  ]

  private func take(_ frame: SignalLegacyFrame) {
    switch frame {
    case .statement(let sql, let values): run(sql, values)
    case .attachment(let row, let blob): blobs[row] = blob
    case .otherFile: otherFiles += 1
    case .version(let number): version = number
    case .settings: settings += 1
    case .broken(let range): broken.append(range)
    case .end: break
    }
  }

  private func run(_ sql: String, _ values: [DatabaseValue]) {
    guard let (_, makes) = SignalLegacyStatement.table(sql) else {
      statementsUnread += 1
      return
    }
    let isDone = database.execute(sql, values)
    guard !makes else { return }
    if isDone { rows += 1 } else { rowsUnread += 1 }
  }

}
