// SPDX-License-Identifier: Apache-2.0

extension KeyFolder {
  static func missing(_ object: ObjectID, _ group: GroupID) -> VaultError {
    VaultError(
      .missing, "There is no key for object \(object) in group \(group).",
      remedy: "Check both ids, or restore the keys from the last export of keys.")
  }

  static func missingGroup(_ group: GroupID) -> VaultError {
    VaultError(
      .missing, "There are no keys for group \(group).",
      remedy: "Check the id, or restore the keys from the last export of keys.")
  }

  static func destroyed(_ what: String) -> VaultError {
    VaultError(
      .keysDestroyed, "The keys of \(what) were destroyed.",
      remedy: "It cannot be read again; the ledger says when and why.")
  }

  static func altered(_ file: KeyGroupFile, _ what: String) -> VaultError {
    VaultError(
      .damaged,
      "The \(what) in keys/\(file.epoch)/\(file.group) was altered: its checksum is right, but it does not open.",
      remedy: "Restore the keys from the last export of keys.", damage: .keyRecord(file.epoch, file.group, 0))
  }

  static let readOnly = VaultError(
    .readOnly, "The vault is open for reading only.", remedy: "Open the archive where it may be changed.")

  static let failedBefore = VaultError(
    .system, "An earlier write to the keys failed; nothing more is written.",
    remedy: "Check the disk, then start again.")
}
