// SPDX-License-Identifier: Apache-2.0

/// The items of a mailbox file: folder by folder, then what no folder holds.
struct PstWalk {
  /// Folders inside one another.
  private static let depth = 64

  private struct Level {
    let folder: PstItem
    let path: [String]
    var message = 0
    var subfolder = 0
  }

  struct Found {
    let item: PstItem
    /// Names of the folders from the top; empty for what no folder holds.
    let path: [String]
    var isOrphan = false
  }

  private let file: PstFile
  private var levels: [Level] = []
  /// Items seen, so that one found again is not told twice.
  private var seen: Set<UInt32> = []
  private var orphan = 0
  private var recovered = 0
  private var hasRecovered = false
  private(set) var bookkeeping = 0
  /// Items a folder lists that could not be opened, by their folder.
  private(set) var broken: [String] = []

  init(_ file: PstFile) {
    self.file = file
    if let root = file.root { enter(root, []) }
  }

  private mutating func enter(_ folder: PstItem, _ path: [String]) {
    guard levels.count < Self.depth, seen.insert(folder.identifier).inserted else { return }
    bookkeeping += folder.associated
    levels.append(Level(folder: folder, path: path))
  }

  mutating func next() -> Found? {
    while let level = levels.last {
      let place = levels.count - 1
      if level.message < level.folder.messages {
        levels[place].message += 1
        guard let item = level.folder.message(level.message) else {
          broken.append(level.path.joined(separator: "/"))
          continue
        }
        if seen.insert(item.identifier).inserted { return Found(item: item, path: level.path) }
      } else if level.subfolder < level.folder.subfolders {
        levels[place].subfolder += 1
        guard let folder = level.folder.subfolder(level.subfolder) else { continue }
        let name = folder.folderName
        enter(folder, name.isEmpty ? level.path : level.path + [name])
      } else {
        levels.removeLast()
      }
    }
    return nextOrphan()
  }

  private mutating func nextOrphan() -> Found? {
    if !hasRecovered {
      hasRecovered = true
      file.recover()
    }
    while orphan < file.orphans {
      orphan += 1
      if let found = take(file.orphan(orphan - 1)) { return found }
    }
    while recovered < file.recovered {
      recovered += 1
      if let found = take(file.recovered(recovered - 1)) { return found }
    }
    return nil
  }

  /// A message, by the lower five bits of its number ([MS-PST] 2.2.2.1); tables and folders are none.
  private mutating func take(_ item: PstItem?) -> Found? {
    guard let item, item.identifier & 0x1F == 0x04, seen.insert(item.identifier).inserted else { return nil }
    return Found(item: item, path: [], isOrphan: true)
  }
}
