// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation

/// A small document that is handed in with an export: a mapping, the facts of a piece of evidence.
enum DeclaredDocument {
  /// Largest such document, in bytes.
  private static let most = 256 << 10

  static func read(_ path: String, as kind: String) throws -> [UInt8] {
    guard let file = FileHandle(forReadingAtPath: path), let bytes = try? file.read(upToCount: most + 1) else {
      throw ArchiveError(.unreadableFile, "The \(kind) \(path) cannot be read.", remedy: "name a file of JSON")
    }
    guard bytes.count <= most else {
      throw ArchiveError(
        .usage, "The \(kind) \(path) is longer than \(most) bytes.", remedy: "name the \(kind), not the export")
    }
    return Array(bytes)
  }
}
