// SPDX-License-Identifier: Apache-2.0
import Foundation

@testable import Formats

/// Folders of files for one test, removed behind it.
enum OutlookFolders {
  static func parse(_ files: [String: [UInt8]], _ format: any ExportFormat) throws -> OutlookParse {
    try with(files) { try OutlookParse(format, $0, named: "box") }
  }

  static func with<T>(_ files: [String: [UInt8]], _ body: (FolderSource) throws -> T) throws -> T {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("outlook-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, bytes) in files {
      let file = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    return try body(try FolderSource(path: root.path))
  }

  /// The bytes of such a folder as a tar.
  static func tar(_ files: [String: [UInt8]]) throws -> [UInt8] {
    try with(files) { try $0.bytes(0..<$0.size) }
  }
}
