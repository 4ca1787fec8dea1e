// SPDX-License-Identifier: Apache-2.0
import Records

/// A Threema export as it was handed in, and opened with its passphrase.
struct ThreemaArchive {
  /// Names of its members, encrypted ones too.
  let names: [String]
  /// Whether anything in it is encrypted.
  let isEncrypted: Bool
  private let export: Export

  init(_ export: Export) throws {
    let tree = try export.tree()
    let locked = tree.problems.filter { $0.code == .memberEncrypted }.map(\.member)
    names = tree.files.map { String($0.path) } + locked
    isEncrypted = !locked.isEmpty
    self.export = export
  }

  /// Its files, readable. Whether the passphrase is right shows when the first is read.
  func tree(_ choices: Choices) throws -> FileTree {
    guard isEncrypted else { return try export.tree() }
    guard let key = choices.key else {
      throw FormatError(
        .encrypted, "The archive is encrypted with the passphrase that was chosen when it was made.",
        remedy: "Write the passphrase into a file and give it with --key FILE.")
    }
    let tree = try FileTree(export, passphrase: key.passphrase)
    // The smallest file tells whether the passphrase is right, before anything is given out.
    if let file = tree.files.min(by: { $0.size ?? .max < $1.size ?? .max }) {
      do {
        _ = try file.open()
      } catch let error as FormatError where error.code == .corrupt || error.code == .unreadable {}
    }
    return tree
  }
}
