// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Formats
import Foundation

/// The key of an encrypted export. It never stands on the command line, where other programs and histories see it.
struct OpeningKey: ParsableArguments {
  /// Largest key, in bytes: key files have some hundred, passphrases fewer.
  private static let most = 64 << 10

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What opens an encrypted export: its key file, or a file with its passphrase; '-' asks for it.",
      valueName: "file"))
  var key: String?

  /// The key's bytes; nil where none was named.
  func read() throws -> ExportKey? {
    guard let key else { return nil }
    let bytes = key == "-" ? Self.asked() : Self.file(key)
    guard let bytes, bytes.contains(where: { $0 != 0x0A && $0 != 0x0D }), bytes.count <= Self.most else {
      throw ArchiveError(
        .usage, key == "-" ? "No key of the export was given." : "The key file \(key) cannot be read as a key.",
        remedy: "name a key file, or a file with the passphrase, of at most \(Self.most) bytes")
    }
    return ExportKey(bytes)
  }

  /// From who sits there, without showing it; else from standard input to its end.
  private static func asked() -> [UInt8]? {
    if let typed = Terminal.passphrase("Key or passphrase of the export: ") { return typed }
    return (try? FileHandle.standardInput.read(upToCount: most + 1)).map { Array($0) }
  }

  private static func file(_ path: String) -> [UInt8]? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    return (try? file.read(upToCount: most + 1)).map { Array($0) }
  }
}
