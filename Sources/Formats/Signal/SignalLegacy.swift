// SPDX-License-Identifier: Apache-2.0
import Records

/// Signal's older local backup, one file `signal-….backup`, opened by its passphrase of 30 digits.
///
/// No true file of it has been seen: experimental.
package struct SignalLegacy: ExportFormat {
  private let rounds: Int

  /// - Parameter rounds: of key derivation; tests that parse a thousand times take fewer.
  package init(rounds: Int = 250_000) { self.rounds = rounds }

  package let name = "signal-legacy"
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    guard let file = try backup(export.tree()) else { return nil }
    return Recognition(
      .certain, "It begins with the plain header of a Signal backup: an IV of 16 bytes and a salt of 32.",
      claims: [file.path])
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    guard let file = try backup(export.tree()) else {
      throw FormatError(
        .notRecognised, "There is no older backup of Signal in it.", remedy: "Hand in the file signal-….backup.")
    }
    let source = try file.open()
    guard let head = SignalLegacyHead(try source.prefix(128)) else { throw SignalEnvelope.damaged }
    let keys = try passphrase(choices, head)
    let frames = SignalLegacyReader(source, head, keys)
    guard try frames.opensFirst() else { throw Self.wrongKey }
    return SignalLegacyItems(source, path: file.path, frames, files)
  }

  private func passphrase(_ choices: Choices, _ head: SignalLegacyHead) throws -> SignalPassphrase {
    guard let key = choices.key else {
      throw FormatError(
        .encrypted, "The backup is sealed with a passphrase of 30 digits.",
        remedy: "Give the 30 digits in a file, with --key FILE. They were shown when backups were turned on.")
    }
    guard let digits = SignalPassphrase.digits(key.passphrase) else { throw Self.wrongKey }
    return SignalPassphrase(digits: digits, salt: head.salt, rounds: rounds)
  }

  private static var wrongKey: FormatError {
    FormatError(
      .wrongKey, "The passphrase does not open the backup.",
      remedy: "Check the 30 digits; where they are lost, make a new backup on the phone.")
  }

  /// The newest where there are several: an older backup of the same phone holds the same.
  private func backup(_ tree: FileTree) -> TreeFile? {
    let found = tree.files.filter {
      (tree.files.count == 1 || $0.baseName.hasSuffix(".backup")) && SignalLegacyHead($0.head(128)) != nil
    }
    return found.max { $0.path < $1.path }
  }
}
