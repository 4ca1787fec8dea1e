// SPDX-License-Identifier: Apache-2.0

/// Looks for files below `tile/` that do not belong there. Tiles past the checkpoint are let be: another process may
/// be appending, or a crash left them for the next open to publish.
struct FolderAudit: Sendable {
  let reader: LogReader
  let size: UInt64

  func run() throws -> [AuditFinding] {
    var findings: [AuditFinding] = []
    try walk("tile") { path in
      if try !belongs(path) { findings.append(.unexpected(path)) }
    }
    return findings
  }

  private func walk(_ path: String, _ visit: (String) throws -> Void) throws {
    for name in reader.disk.names(in: "\(reader.folder.path)/\(path)") {
      let child = "\(path)/\(name)"
      if reader.disk.isFolder("\(reader.folder.path)/\(child)") { try walk(child, visit) } else { try visit(child) }
    }
  }

  /// Temporary files of an interrupted write end in `.new` and are written over.
  private func belongs(_ path: String) throws -> Bool {
    if path.hasSuffix(".new") { return true }
    guard let tile = TilePath(path) else { return false }
    return try tile.isFull || isStart(tile)
  }

  /// An old partial tile must be the start of the tree's tile at its place.
  private func isStart(_ tile: TilePath) throws -> Bool {
    let level = if case .hashes(let level) = tile.kind { level } else { 0 }
    let count = size >> UInt64(8 * level)
    guard count > tile.index * 256 else { return true }
    let current = tile.with(width: Int(min(count - tile.index * 256, 256)))
    guard tile.width < current.width, let stored = try reader.disk.read(reader.folder.file(tile)),
      let whole = try reader.store.read(current)
    else { return true }
    let isFull =
      if level == 0, tile.kind == .entries {
        EntryBundle.entries(stored)?.count == tile.width
      } else { stored.count == tile.width * Digest.byteCount }
    return isFull && whole.starts(with: stored)
  }
}
