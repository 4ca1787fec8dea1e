// SPDX-License-Identifier: Apache-2.0

/// The files of an export that are of one of Outlook's kinds, told by their content.
struct OutlookFiles {
  /// Files looked at to recognise an export.
  private static let looked = 50

  let mine: [TreeFile]
  let others: [TreeFile]
  let problems: [ContainerProblem]
  private let isWhole: Bool

  /// - Parameter all: look at every file, not only at the first.
  init(_ export: Export, all: Bool = false, _ isMine: (TreeFile) -> Bool) throws {
    let tree = try export.tree()
    var (mine, others): ([TreeFile], [TreeFile]) = ([], [])
    let files = all ? tree.files[...] : tree.files.prefix(Self.looked)
    for file in files { if isMine(file) { mine.append(file) } else { others.append(file) } }
    (self.mine, self.others, problems) = (mine, others, tree.problems)
    isWhole = files.count == tree.files.count
  }

  var count: Int { mine.count }

  func recognition(_ what: String) -> Recognition {
    if others.isEmpty {
      let reason = mine.count == 1 ? "It is \(what)." : "Each of its first \(mine.count) files is \(what)."
      return Recognition(.certain, reason)
    }
    let isMost = mine.count > others.count
    return Recognition(
      isMost ? .likely : .possible, "Of its first \(mine.count + others.count) files \(mine.count) are each \(what).",
      claims: isWhole ? mine.map(\.path) : [""])
  }
}
