// SPDX-License-Identifier: Apache-2.0
import Records

/// Signal's local backup of the second kind: a folder of `metadata`, `main`, `files`, with the shared `files/` folder.
///
/// Opened by the 64-character recovery key. No true sealed backup has been seen: the frames inside are those of
/// Signal's own test cases, the envelope is checked against libsignal's published key derivation.
package struct SignalBackup: ExportFormat {
  package init() {}

  package let name = "signal-backup"
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    let found = snapshots(try export.tree())
    guard !found.isEmpty else { return nil }
    let claims = found.flatMap { found in ["main", "metadata", "files"].map { String(found.main.folder) + $0 } }
    let shared = Set(found.map { String(Self.parent(of: $0.main.folder)) + "files/" }).sorted()
    return Recognition(
      .certain, "A file `metadata` holds a sealed backup id as Signal's local backups do, `main` stands beside it.",
      claims: claims + shared)
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let found = snapshots(tree)
    guard !found.isEmpty else {
      throw FormatError(
        .notRecognised, "There is no local backup of Signal in it.",
        remedy: "Hand in the folder SignalBackups, or one of its folders signal-backup-….")
    }
    let keys = try keys(choices)
    let list = try found.map { try $0.transcript(keys) }
    let media = SignalMedia(tree, files, areSealed: true)
    let conclusion = SignalConclusion(excludesTimers: false, isExperimental: isExperimental)
    return SignalItems(list, media, format: name, problems: tree.problems, conclude: conclusion)
  }

  private func keys(_ choices: Choices) throws -> SignalKeys {
    guard let key = choices.key else {
      throw FormatError(
        .encrypted, "The backup is sealed with a recovery key.",
        remedy: "Give the 64-character recovery key in a file, with --key FILE. Signal shows it in its backup settings."
      )
    }
    guard let entropy = SignalKeys.entropy(key.passphrase) else {
      throw FormatError(
        .wrongKey, "The key given is no recovery key of Signal: one has 64 letters and digits.",
        remedy: "Check the key against Signal's backup settings and give all of it.")
    }
    return SignalKeys(entropy: entropy)
  }

  /// Newest first, as their folders are named by time: of an item in several, the newest copy is the one read.
  private func snapshots(_ tree: FileTree) -> [SignalSnapshot] {
    let mains = tree.files.filter { $0.baseName == "main" }
    let found = mains.compactMap { main in
      tree.file(at: main.folder + "metadata").flatMap { SignalSnapshot(main: main, metadata: $0) }
    }
    return found.sorted { $0.main.path > $1.main.path }
  }

  /// The folder a folder stands in, with its "/".
  private static func parent(of folder: Substring) -> Substring { folder.dropLast().lastFolder }
}

extension Substring {
  fileprivate var lastFolder: Substring {
    guard let slash = lastIndex(of: "/") else { return "" }
    return self[...slash]
  }
}
