// SPDX-License-Identifier: Apache-2.0

/// The files of messages in an export, by service and layout.
struct MetaFinder {
  /// Files whose heads are looked at when none is named as Meta names its threads.
  private static let looked = 64

  let tree: FileTree
  let layouts: Set<MetaLayout>
  private let around: MetaProduct?

  init(_ tree: FileTree, _ layouts: Set<MetaLayout>) {
    (self.tree, self.layouts) = (tree, layouts)
    let endings = layouts.map(\.ending)
    let hasSome = tree.files.contains { file in endings.contains { file.baseName.hasSuffix($0) } }
    around = hasSome ? MetaProduct(around: tree) : nil
  }

  /// nil where nothing says so.
  func product(of file: MetaFile) -> MetaProduct? {
    if file.layout == .flat { return .instagram }
    if file.layout == .endToEnd { return .messenger }
    return MetaProduct(path: file.file.path) ?? around
  }

  /// One known file of each root, and the layouts met: enough to recognise by.
  func samples() -> [MetaFile] {
    var roots: Set<Substring> = []
    var looks: [Substring: Int] = [:]
    var found: [MetaFile] = []
    for file in candidates {
      let guess = MetaFile(file, .thread)
      guard !roots.contains(guess.root), looks.count < Self.looked, looks[guess.root, default: 0] < 4 else { continue }
      looks[guess.root, default: 0] += 1
      guard let layout = MetaLayout(file), layouts.contains(layout) else { continue }
      roots.insert(guess.root)
      found.append(MetaFile(file, layout))
    }
    return found
  }

  /// All files of messages: those named as threads under a root known by its content, and others by their content.
  func all() -> [MetaFile] {
    let known = samples()
    if known.isEmpty, tree.files.count == 1, let layout = layouts.first(where: { $0 != .flat }) ?? layouts.first {
      return [MetaFile(tree.files[0], layout)]
    }
    let roots = Dictionary(known.map { ($0.root, $0.layout) }, uniquingKeysWith: { first, _ in first })
    return candidates.compactMap { file in
      if MetaFile.number(file.baseName) != nil, let layout = roots[MetaFile(file, .thread).root] {
        return MetaFile(file, layout)
      }
      let layout = MetaLayout(file)
      return layout.flatMap { layouts.contains($0) ? MetaFile(file, $0) : nil }
    }
  }

  private var candidates: [TreeFile] {
    let endings = Set(layouts.map(\.ending))
    let files = tree.files.filter { file in endings.contains { file.baseName.hasSuffix($0) } }
    let named = files.filter { MetaFile.number($0.baseName) != nil || $0.baseName == "messages.json" }
    return named.isEmpty ? (tree.files.count == 1 ? tree.files : files) : named + others(files)
  }

  /// Files of other names are looked at only where few are: an account's export holds hundreds that are no messages.
  private func others(_ files: [TreeFile]) -> [TreeFile] {
    let others = files.filter { MetaFile.number($0.baseName) == nil && $0.baseName != "messages.json" }
    return others.count <= Self.looked ? others : []
  }

  /// The folders the messages and their media are in, in every part of the export.
  func claims(of files: [MetaFile]) -> [String] {
    if tree.files.count == 1 { return [""] }
    var inner: Set<String> = []
    for file in files { inner.insert(Self.inside(String(file.root))) }
    var claims: Set<String> = []
    for file in tree.files {
      for root in inner where file.inside.hasPrefix(root) { claims.insert(file.container + root) }
    }
    return claims.sorted()
  }

  private static func inside(_ path: String) -> String {
    String(TreeFile(path: path, size: 0) { MemorySource([]) }.inside)
  }
}
