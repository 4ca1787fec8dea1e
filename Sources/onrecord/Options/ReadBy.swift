// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Formats
import Foundation

/// What an export is read by. A key never stands on the command line, where other programs and histories see it.
struct ReadBy: ParsableArguments {
  /// Largest key, in bytes: key files have some hundred, passphrases fewer.
  private static let most = 64 << 10

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What opens an encrypted export: its key file, or a file with its passphrase; '-' asks for it.",
      valueName: "file"))
  var key: String?

  @Option(
    name: .long,
    help: ArgumentHelp("How to read an export no parser knows (docs/formats/mapping.md).", valueName: "json"))
  var mapping: String?

  @Option(
    name: .long,
    help: ArgumentHelp("What a screenshot, PDF or pasted text shows (docs/formats/evidence.md).", valueName: "json"))
  var evidence: String?

  func validate() throws {
    guard mapping == nil || evidence == nil else {
      throw ValidationError("--mapping is for exports, --evidence for what is none: give one of them.")
    }
  }

  func aids() throws -> ReadingAids {
    ReadingAids(
      key: try readKey(), mapping: try mapping.map { try DeclaredDocument.read($0, as: "mapping") },
      evidence: try evidence.map { try DeclaredDocument.read($0, as: "facts") })
  }

  /// The key's bytes; nil where none was named.
  private func readKey() throws -> ExportKey? {
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
