// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records

/// Finds which formats read which files of an export, archives inside it opened where no format claims them.
struct Survey {
  private let all: AllFormats
  /// Why nothing could be read, where a format knew (an encrypted zip, a hostile container).
  private(set) var refusal: FormatError?
  /// Files no format knows.
  private(set) var unread: [TreeFile] = []
  /// Archives this export already stands in.
  private let level: Int
  /// Files of archives inside the export looked at so far, and their bytes that were taken into memory for it.
  private var spent = (files: 0, bytes: 0)

  /// Archives inside archives opened: a Takeout part mailed as a zip in a tar is three.
  private static let depth = 4
  /// Files looked at as exports of their own.
  private static let mostFiles = 2_000
  /// Files of archives inside the export looked at, all together: a nest of bombs is not given more.
  private static let mostInside = (files: 10_000, bytes: 256 << 20)

  init(_ all: AllFormats, level: Int = 0) { (self.all, self.level) = (all, level) }

  /// The parts, by the order of their files. Throws when two formats claim the same file equally surely.
  mutating func parts(of export: Export) throws -> [Part] { try parts(of: export, level) }

  /// What files that stand beside a conversation are, each by itself.
  mutating func parts(beside files: [TreeFile]) -> [Part] {
    files.prefix(Self.mostFiles).flatMap { file in (try? partsOfFile(file, level)) ?? [] }
  }

  private mutating func parts(of export: Export, _ level: Int) throws -> [Part] {
    let known = try settled(found(in: export))
    if let only = known.first, known.count == 1, only.recognition.isWhole {
      return [only.whole(by: all, level)]
    }
    guard level < Self.depth, let tree = try? export.tree(), try export.container() != nil else {
      return known
    }
    let claims = Claims(known.flatMap(\.recognition.claims))
    let rest = tree.files.filter { !claims.contains($0.path) }
    return try known.map { try $0.narrowed(to: tree) } + partsOfRest(of: export, rest, known.isEmpty, level)
  }

  /// What stands beside what is known: the rest as one, then one export in several archives, then file by file.
  private mutating func partsOfRest(
    of export: Export, _ rest: [TreeFile], _ isAll: Bool, _ level: Int
  ) throws -> [Part] {
    if !isAll, let whole = try restAsOne(export, rest, level) { return [whole] }
    let opened = openedTogether(rest)
    let whole = Export(name: export.name, source: export.source, tree: opened)
    let spanning = rest.count == opened.files.count ? [] : found(in: whole).filter(\.spansArchives)
    var parts = try settled(spanning)
    let taken = Claims(parts.flatMap(\.recognition.claims))
    for file in rest.prefix(Self.mostFiles) where !taken.contains(file.path) {
      let inside = file.isNamedAsContainer ? opened.files(under: file.path + "!/") : []
      let left = inside.filter { !taken.contains($0.path) }
      parts += try left.count == inside.count ? partsOfFile(file, level) : partsLeft(of: file, left, level)
    }
    unread += rest.dropFirst(Self.mostFiles)
    return parts
  }

  /// The archives among `files` opened together, where there are several that one export may span.
  private mutating func openedTogether(_ files: [TreeFile]) -> FileTree {
    let tree = FileTree(files: files)
    guard files.count(where: \.isNamedAsContainer) > 1 else { return tree }
    return tree.opening { _ in true }
  }

  /// One format that reads all of the rest, where there is one.
  private mutating func restAsOne(_ export: Export, _ rest: [TreeFile], _ level: Int) throws -> Part? {
    guard !rest.isEmpty, let source = try? FolderSource(rest) else { return nil }
    let found = try settled(found(in: Export(name: export.name, source: source)))
    guard let part = found.first, found.count == 1, part.recognition.isWhole, part.isSure else { return nil }
    return part.whole(by: all, level)
  }

  /// What is left of an archive when an export that spans several archives has taken its files.
  private mutating func partsLeft(of archive: TreeFile, _ files: [TreeFile], _ level: Int) throws -> [Part] {
    let prefix = archive.path + "!/"
    return try inside(prefix) { survey in
      try files.flatMap { file in try survey.partsOfFile(file.without(prefix), level + 1) }
    }
  }

  private mutating func partsOfFile(_ file: TreeFile, _ level: Int) throws -> [Part] {
    guard !file.isPlainMedia, !isSpent, let source = file.nearSource() else { return note(file) }
    if level > self.level { spent = (spent.files + 1, spent.bytes + ((source as? MemorySource)?.size ?? 0)) }
    var export = Export(name: file.path, source: source)
    let isArchive = (try? export.container()) != nil
    if isArchive { export.name = String(file.baseName) }
    let before = unread.count
    let found = try inside(isArchive ? file.path + "!/" : "") { survey in
      // A picture or a PDF among others says nothing until a person does.
      try survey.parts(of: export, level + 1).filter { $0.isSure && $0.format.name != "evidence" }
    }
    guard found.isEmpty else { return found }
    unread.removeSubrange(before...)
    return note(file)
  }

  /// Runs `body` on what stands inside an archive: its parts and what it leaves unread are named by their whole path.
  private mutating func inside(_ prefix: String, _ body: (inout Survey) throws -> [Part]) throws -> [Part] {
    let before = unread.count
    let parts = try body(&self)
    for place in before..<unread.count { unread[place] = unread[place].under(prefix) }
    return parts.map { $0.under(prefix) }
  }

  private var isSpent: Bool { spent.files >= Self.mostInside.files || spent.bytes >= Self.mostInside.bytes }

  private mutating func note(_ file: TreeFile) -> [Part] {
    unread.append(file)
    return []
  }

  private mutating func found(in export: Export) -> [Part] {
    all.formats.compactMap { format in
      do {
        guard let recognition = try format.recognise(export) else { return nil }
        return Part(format: format, recognition: recognition, export: export)
      } catch {
        refusal = refusal ?? error as? FormatError
        return nil
      }
    }
  }

  /// The surest where claims meet; throws when two are as sure of the same files.
  private func settled(_ found: [Part]) throws -> [Part] {
    var kept: [Part] = []
    for part in found.sorted(by: Self.precedes) {
      let rivals = kept.filter { $0.recognition.meets(part.recognition) }
      if rivals.isEmpty { kept.append(part) }
      let equals = rivals.filter {
        $0.recognition.confidence == part.recognition.confidence && $0.recognition.isWhole == part.recognition.isWhole
      }
      guard equals.isEmpty else { throw Self.ambiguous(equals + [part]) }
    }
    return kept.sorted { ($0.recognition.claims.first ?? "") < ($1.recognition.claims.first ?? "") }
  }

  /// The surer first; of two as sure, the one that says which files it means.
  private static func precedes(_ a: Part, _ b: Part) -> Bool {
    let (x, y) = (a.recognition, b.recognition)
    return x.confidence != y.confidence ? x.confidence > y.confidence : !x.isWhole && y.isWhole
  }

  private static func ambiguous(_ parts: [Part]) -> FormatError {
    let names = parts.map(\.format.name).joined(separator: ", ")
    return FormatError(
      .ambiguousFormat, "The export may be: \(names).", remedy: "Hand in one of them alone, or name the right one.")
  }
}

extension TreeFile {
  /// A picture, sound or film by its name: no export, and not worth opening.
  fileprivate var isPlainMedia: Bool {
    let name = baseName.lowercased()
    let endings = [
      ".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".mp4", ".mov", ".m4a", ".mp3", ".opus", ".ogg", ".aac",
      ".3gp",
      ".avi", ".wav", ".amr",
    ]
    return endings.contains { name.hasSuffix($0) }
  }

  /// Bytes of a file that is taken into memory rather than inflated again through every archive around it (16 MiB).
  private static var near: Int { 16 << 20 }

  /// Its bytes, in memory where they are few; nil where it is empty or cannot be opened.
  fileprivate func nearSource() -> (any ByteSource)? {
    guard let source = try? open(), source.size > 0 else { return nil }
    guard source.size <= Self.near, !(source is FileSource), !(source is MemorySource),
      let bytes = try? source.bytes(0..<source.size)
    else { return source }
    return bytes.count == source.size ? MemorySource(bytes) : source
  }
}
