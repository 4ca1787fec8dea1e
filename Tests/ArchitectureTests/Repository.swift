// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The tree these tests stand in, read as text.
struct Repository {
  let root: URL
  /// Paths of all files, relative to the root, sorted; build folders and what git keeps for itself left out.
  let paths: [String]

  static let here = Repository(containing: #filePath)

  private init(containing file: String) {
    root = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    paths = Self.files(under: root).sorted()
  }

  private static func files(under root: URL) -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: root.path) else { return [] }
    var found: [String] = []
    while let path = walk.nextObject() as? String {
      let name = path.split(separator: "/").last ?? ""
      if name == ".git" || name.hasPrefix(".build") { walk.skipDescendants() }
      let kind = walk.fileAttributes?[.type] as? FileAttributeType
      if kind == .typeRegular, name != ".git" { found.append(path) }
    }
    return found
  }

  func text(_ path: String) -> String {
    String(decoding: (try? Data(contentsOf: root.appending(path: path))) ?? Data(), as: UTF8.self)
  }

  func lines(_ path: String) -> [Substring] {
    text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Swift files under `folder`.
  func swift(under folder: String) -> [String] {
    paths.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".swift") }
  }

  /// Files people wrote: sources, scripts and documents, without fixtures.
  var written: [String] {
    paths.filter { path in
      let isText = [".swift", ".md", ".c", ".h", ".sh", ".py", ".go", ".sql", ".tsv", ".modulemap"].contains {
        path.hasSuffix($0)
      }
      let isProgram = path == "Makefile" || path.hasPrefix("scripts/") || path.hasPrefix(".ci/")
      return (isText || isProgram) && !path.contains("/Fixtures/")
    }
  }
}
