// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records

/// Finds which formats read which files of an export, archives inside it opened where no format claims them.
struct Survey {
  private let formats: [any ExportFormat]
  /// Why nothing could be read, where a format knew (an encrypted zip, a hostile container).
  private(set) var refusal: FormatError?
  /// Files no format knows.
  private(set) var unread: [TreeFile] = []

  /// Archives inside archives opened: a Takeout part mailed as a zip in a tar is three.
  private static let depth = 4
  /// Files looked at as exports of their own.
  private static let mostFiles = 2_000
  /// Files looked at inside archives inside the export, all together: a nest of bombs is not given more.
  private static let mostInside = 20_000
  private var spent = 0

  init(_ all: AllFormats) { formats = all.formats }

  /// The parts, by the order of their files. Throws when two formats claim the same file equally surely.
  mutating func parts(of export: Export) throws -> [Part] { try parts(of: export, level: 0) }

  private mutating func parts(of export: Export, level: Int) throws -> [Part] {
    let known = try settled(found(in: export))
    if let only = known.first, known.count == 1, only.recognition.isWhole {
      return [Part(format: only.format, recognition: only.recognition, export: export, isWhole: true)]
    }
    guard level < Self.depth, let tree = try? export.tree(), try Container.open(export.source) != nil else {
      return known
    }
    let claimed = known.flatMap(\.recognition.claims)
    return try known.map { try $0.narrowed(to: tree) } + partsOfRest(of: export, tree, claimed: claimed, level)
  }

  /// What stands beside what is known: the rest as one, then one export in several archives, then file by file.
  private mutating func partsOfRest(
    of export: Export, _ tree: FileTree, claimed: [String], _ level: Int
  ) throws -> [Part] {
    let rest = tree.files.filter { file in !claimed.contains { file.path.hasPrefix($0) } }
    if !claimed.isEmpty, let whole = try restAsOne(export, rest) { return [whole] }
    let opened = FileTree(files: rest).opening { _ in true }
    var parts: [Part] = []
    if opened.files.count > rest.count {
      let all = Export(name: export.name, source: export.source, tree: opened)
      parts = try settled(found(in: all).filter { $0.format.readsTree && $0.spansContainers })
      spent += opened.files.count - rest.count
    }
    let taken = parts.flatMap(\.recognition.claims)
    let isTaken = { (file: TreeFile) in taken.contains { file.path.hasPrefix($0) } }
    for file in rest.prefix(Self.mostFiles) where !isTaken(file) {
      let inside = opened.files(under: file.path + "!/")
      if !inside.contains(where: isTaken) {
        parts += try partsOfFile(file, level)
      } else {
        parts += try partsLeft(of: file, inside.filter { !isTaken($0) }, level)
      }
    }
    unread += rest.dropFirst(Self.mostFiles)
    return parts
  }

  /// One format that reads all of the rest, where there is one.
  private mutating func restAsOne(_ export: Export, _ rest: [TreeFile]) throws -> Part? {
    guard !rest.isEmpty, let source = try? FolderSource(rest) else { return nil }
    let found = try settled(found(in: Export(name: export.name, source: source)))
    guard let part = found.first, found.count == 1, part.recognition.isWhole, part.isSure else { return nil }
    return part
  }

  /// What is left of an archive when an export that spans several archives has taken its files.
  private mutating func partsLeft(of archive: TreeFile, _ files: [TreeFile], _ level: Int) throws -> [Part] {
    let prefix = archive.path + "!/"
    return try files.flatMap { file in
      let inner = TreeFile(path: String(file.path.dropFirst(prefix.count)), size: file.size) { try file.open() }
      return try partsOfFile(inner, level + 1).map { part in
        var part = part
        part.prefix = prefix + part.prefix
        return part
      }
    }
  }

  /// What files that stand beside a conversation are, each by itself.
  mutating func parts(beside files: [TreeFile]) -> [Part] {
    files.prefix(Self.mostFiles).flatMap { file in (try? partsOfFile(file, 0)) ?? [] }
  }

  private mutating func partsOfFile(_ file: TreeFile, _ level: Int) throws -> [Part] {
    guard !file.isPlainMedia, spent < Self.mostInside else { return note(file) }
    guard let source = try? file.open(), source.size > 0 else { return note(file) }
    let isContainer = (try? Container.open(source)) != nil
    if level > 0 { spent += 1 }
    let export = Export(name: isContainer ? String(file.baseName) : file.path, source: source)
    // A picture or a PDF among others says nothing until a person does.
    let found = try parts(of: export, level: level + 1).filter { $0.isSure && $0.format.name != "evidence" }
    if found.isEmpty { return note(file) }
    return found.map { part in
      var part = part
      (part.isWhole, part.prefix) = (false, isContainer ? file.path + "!/" + part.prefix : part.prefix)
      return part
    }
  }

  private mutating func note(_ file: TreeFile) -> [Part] {
    unread.append(file)
    return []
  }

  private mutating func found(in export: Export) -> [Part] {
    formats.compactMap { format in
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
    return FormatError(.ambiguousFormat, "The export may be: \(names).", remedy: "Name the right one with --format.")
  }
}

extension Part {
  /// A format that reads a whole container gets only what it claims.
  fileprivate func narrowed(to tree: FileTree) throws -> Part {
    guard !format.readsTree, !recognition.isWhole else { return self }
    let source = try FolderSource(tree.only(recognition.claims).files)
    return Part(format: format, recognition: recognition, export: Export(name: export.name, source: source))
  }

  /// Whether what was recognised reaches into several archives of the export.
  fileprivate var spansContainers: Bool {
    let archives = recognition.claims.compactMap { claim in
      claim.range(of: "!/", options: .backwards).map { String(claim[..<$0.lowerBound]) }
    }
    return Set(archives).count > 1
  }
  /// Sure enough to be read without having been handed in by itself: likely, or about files of its own.
  fileprivate var isSure: Bool { recognition.confidence >= .likely || !recognition.isWhole }
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
}
