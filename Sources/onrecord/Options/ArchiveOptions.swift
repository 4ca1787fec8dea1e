// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Foundation
import Vault

/// Which archive, and the key that opens it.
struct ArchiveOptions: ParsableArguments {
  @Option(name: .long, help: "The archive's folder (or ONRECORD_ARCHIVE; default ./archive).")
  var archive: String?

  @Option(name: .long, help: "The key file (or ONRECORD_KEY_FILE; default: the archive's name with .key beside it).")
  var keyFile: String?

  @Option(name: .long, help: "A file holding the passphrase (or ONRECORD_PASSPHRASE_FILE).")
  var passphraseFile: String?

  var folder: String { archive ?? Self.environment("ONRECORD_ARCHIVE") ?? "archive" }

  /// Opens the archive for `body` and closes it whatever comes of that.
  func use<Result>(_ body: (AuthorityArchive) async throws -> Result) async throws -> Result {
    let archive = try await AuthorityArchive.open(at: folder, unlock: try unlock())
    let result: Result
    do {
      result = try await body(archive)
    } catch {
      try? archive.close()
      throw error
    }
    try archive.close()
    return result
  }

  /// The key as named by options, then by the environment, then by what the archive was founded with.
  func unlock() throws -> Unlock {
    if let keyFile = keyFile ?? Self.environment("ONRECORD_KEY_FILE") { return .keyFile(keyFile) }
    if let file = passphraseFile ?? Self.environment("ONRECORD_PASSPHRASE_FILE") {
      return try Self.passphrase(inFile: file)
    }
    guard AuthorityArchive.isSealedByPassphrase(at: folder) else { return .keyFile(Self.usualKeyFile(folder)) }
    guard let typed = Terminal.passphrase("Passphrase of the archive: ") else {
      throw ArchiveError(.noKey, "This archive is opened by a passphrase and none was given.")
    }
    return .passphrase(typed)
  }

  /// `<archive>.key`, beside the folder and never in it.
  static func usualKeyFile(_ folder: String) -> String {
    URL(fileURLWithPath: folder).standardizedFileURL.path + ".key"
  }

  static func passphrase(inFile path: String) throws -> Unlock {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ArchiveError(.noKey, "The passphrase file \(path) cannot be read.")
    }
    var bytes = Array(data)
    while bytes.last == 0x0a || bytes.last == 0x0d { bytes.removeLast() }
    return .passphrase(bytes)
  }

  static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
