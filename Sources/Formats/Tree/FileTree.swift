// SPDX-License-Identifier: Apache-2.0
import Records

/// The files of an export, whatever carries them: one file, a folder, a zip or tar, archives inside archives.
///
/// Nothing is written to disk. A folder arrives as a tar (`FolderSource`), so a folder of zips is one more level.
package struct FileTree: Sendable {
  /// Readable files in reading order.
  package let files: [TreeFile]
  /// Members refused, encrypted or doubled, and containers that stop early: each with the path it stands at.
  package let problems: [ContainerProblem]
  private let places: [String: Int]

  package init(files: [TreeFile], problems: [ContainerProblem] = []) {
    self.files = files
    self.problems = problems
    places = Dictionary(files.indices.map { (files[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The files of `export` as handed in; containers inside it stay closed (`opening`).
  /// - Parameter passphrase: opens the encrypted members of a zip.
  package init(_ export: Export, passphrase: String? = nil) throws {
    let opened =
      try passphrase == nil ? export.container() : Container.open(export.source, passphrase: passphrase)
    guard let container = opened else {
      let source = export.source
      self.init(files: [TreeFile(path: export.name, size: source.size) { source }])
      return
    }
    self.init(container, of: export.source, under: "")
  }

  private init(_ container: Container, of source: any ByteSource, under prefix: String) {
    let members = container.members.filter { $0.isReadable && !$0.isBookkeeping }
    let heads = Heads()
    let files = members.map { member in
      TreeFile(path: prefix + member.name, size: member.size, heads: heads) { try container.source(of: member) }
    }
    // Whether a container inside is opened is decided later, and told where it is not.
    var problems = container.problems.filter { $0.code != .nestedContainer }.map {
      ContainerProblem(code: $0.code, member: prefix + $0.member, detail: $0.detail)
    }
    if container.isTruncated { problems.append(ContainerProblem(code: .truncated, member: prefix, detail: nil)) }
    self.init(files: files, problems: problems)
  }

  /// The file of exactly that path.
  package func file(at path: String) -> TreeFile? { places[path].map { files[$0] } }

  /// Files whose path inside their own container is, or ends with "/" and, `suffix`; all parts of a split export.
  package func files(ending suffix: String) -> [TreeFile] {
    files.filter { $0.inside == suffix || $0.inside.hasSuffix("/" + suffix) }
  }

  /// Files whose path begins with `folder` ("" for all).
  package func files(under folder: some StringProtocol) -> [TreeFile] {
    folder.isEmpty ? files : files.filter { $0.path.hasPrefix(folder) }
  }

  /// Files whose path begins with one of `claims`.
  package func files(under claims: [String]) -> [TreeFile] {
    let claims = Claims(claims)
    return files.filter { claims.contains($0.path) }
  }

  /// This tree with the containers among `wanted` opened: their files follow at `container!/path`.
  package func opening(where wanted: (TreeFile) -> Bool) -> FileTree {
    var (all, trouble): ([TreeFile], [ContainerProblem]) = ([], problems)
    for file in files {
      all.append(file)
      guard wanted(file), file.isNamedAsContainer else { continue }
      do {
        let source = try file.open()
        guard let container = try Container.open(source) else { continue }
        let inner = FileTree(container, of: source, under: file.path + "!/")
        all += inner.files
        trouble += inner.problems
      } catch {
        trouble.append(ContainerProblem(code: .attachmentCorrupt, member: file.path, detail: nil))
      }
    }
    return FileTree(files: all, problems: trouble)
  }
}

extension TreeFile {
  /// Named as an archive we open; its content decides when it is opened.
  package var isNamedAsContainer: Bool {
    let name = baseName.lowercased()
    return [".zip", ".tar", ".tgz", ".tar.gz"].contains { name.hasSuffix($0) }
  }
}
