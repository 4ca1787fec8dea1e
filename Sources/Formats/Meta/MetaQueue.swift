// SPDX-License-Identifier: Apache-2.0

/// The files of messages in the order they are read: thread by thread, the parts of one by their number, the copy made
/// at the move to end-to-end encryption after the others.
struct MetaQueue {
  let groups: [[MetaFile]]

  init(_ files: [MetaFile]) {
    var order: [String] = []
    var byStem: [String: [MetaFile]] = [:]
    for file in files {
      if byStem[file.stem] == nil { order.append(file.stem) }
      byStem[file.stem, default: []].append(file)
    }
    groups = order.map { Self.sorted(byStem[$0] ?? []) }
  }

  private static func sorted(_ files: [MetaFile]) -> [MetaFile] {
    var folders: [Substring: Int] = [:]
    for file in files where folders[file.file.folder] == nil { folders[file.file.folder] = folders.count }
    func key(_ place: Int) -> (Int, Int, Int, Int) {
      let file = files[place]
      let isCopy = file.file.path.contains("/e2ee_cutover/") ? 1 : 0
      return (isCopy, folders[file.file.folder] ?? 0, file.number, place)
    }
    return files.indices.sorted { key($0) < key($1) }.map { files[$0] }
  }

  /// Whether files of this thread lie in more than one place, so that messages may stand twice.
  static func mayRepeat(_ group: [MetaFile]) -> Bool { Set(group.map(\.file.folder)).count > 1 }
}
