// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The file itself, before SQLite sees it: is it there, and was it made with this key?
struct CatalogueFile {
  /// Page size of the catalogue in bytes, SQLCipher's default.
  static let pageSize = 4096
  private static let plain = Array("SQLite format 3\0".utf8)

  /// Absolute: a relative one has no place in a URI.
  let path: String

  init(path: String) { self.path = URL(fileURLWithPath: path).path }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  var folderCanBeWritten: Bool {
    FileManager.default.isWritableFile(atPath: (path as NSString).deletingLastPathComponent)
  }

  /// The path, or the URI that makes SQLite treat the file as one that never changes.
  func location(immutable: Bool) -> String {
    guard immutable else { return path }
    let plain = CharacterSet(charactersIn: "/").union(.alphanumerics)
    let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
    return "file://" + (absolute.addingPercentEncoding(withAllowedCharacters: plain) ?? absolute) + "?immutable=1"
  }

  /// Throws where the first bytes and the size already tell that `key` will not open it. An empty file is new.
  func check(_ key: CatalogueKey) throws(CatalogueError) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CatalogueError(.missing, "There is no catalogue to be read here.", remedy: CatalogueError.rebuild)
    }
    defer { try? handle.close() }
    let head = [UInt8]((try? handle.read(upToCount: 16)) ?? Data())
    let size = (try? handle.seekToEnd()) ?? 0
    if size == 0 { return }
    if head == Self.plain {
      throw CatalogueError(.foreign, "The file is a plain SQLite database.", remedy: "Move it away and rebuild.")
    }
    guard size >= UInt64(Self.pageSize) else {
      throw CatalogueError(.damaged, "The catalogue stops at byte \(size).", remedy: CatalogueError.rebuild)
    }
    guard head == key.salt else {
      throw CatalogueError(
        .wrongKey, "The catalogue was made with another key.",
        remedy: "Open the archive with its own key, or run `onrecord rebuild`.")
    }
  }
}
