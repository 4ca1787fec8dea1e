// SPDX-License-Identifier: Apache-2.0
import Archive
import Formats
import Foundation

/// Files named on the command line.
enum HandedIn {
  /// Opens a file, or a folder as one.
  static func export(at path: String) throws -> Export {
    var isFolder: ObjCBool = false
    let name = URL(fileURLWithPath: path).lastPathComponent
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ArchiveError(.unreadableFile, "There is no file \(path).")
    }
    let kind =
      try? FileManager.default.attributesOfItem(atPath: (path as NSString).resolvingSymlinksInPath)[.type]
      as? FileAttributeType
    guard kind == .typeRegular || kind == .typeDirectory else {
      throw ArchiveError(
        .unreadableFile, "\(path) is neither a file nor a folder.", remedy: "hand in the export itself")
    }
    do {
      if isFolder.boolValue { return Export(name: name, source: try folder(path)) }
      return Export(name: name, source: try FileSource(path: path))
    } catch let error as FormatError {
      throw error
    } catch {
      throw ArchiveError(.unreadableFile, "The file \(path) cannot be read.", cause: error)
    }
  }

  /// Parts of one export as one; in folders of their own, so that two may have one name.
  static func export(of paths: [String]) throws -> Export {
    let parts = paths.enumerated().map { place, path in
      (name: "part-\(place + 1)/\(URL(fileURLWithPath: path).lastPathComponent)", path: path)
    }
    for part in parts { _ = try export(at: part.path) }
    return Export(name: URL(fileURLWithPath: paths[0]).lastPathComponent, source: try FolderSource(files: parts))
  }

  /// A folder as one export; what of it is no plain file is said.
  private static func folder(_ path: String) throws -> FolderSource {
    let source = try FolderSource(path: path)
    if source.leftOut > 0 {
      Terminal.tell(
        "onrecord: note: \(source.leftOut) entries of \(Terminal.line(path)) are links or devices and are left out")
    }
    return source
  }

  /// Writes a small result beside the caller.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch {
      throw ArchiveError(
        .readOnly, "The file \(path) cannot be written.", remedy: "run the command in a folder you may write to",
        cause: error)
    }
  }
}
