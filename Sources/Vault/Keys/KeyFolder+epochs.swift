// SPDX-License-Identifier: Apache-2.0
import Crypto
import Glibc

/// Rotation: a new epoch's files hold only what is alive, under keys of which none existed before.
extension KeyFolder {
  /// Begins an epoch and writes every live key under it. Old epochs stay until they are closed. Run again after a
  /// crash: groups whose rewriting was cut off are still read from the epoch before.
  func rotate() throws -> EpochID {
    try writing {
      let lock = try lock(.exclusive)
      defer { lock.release() }
      let groups = try groups()
      for group in groups { try requireSound(group) }
      let epoch = try keeper.begin()
      try makeFolder(of: epoch)
      for group in groups { try rewrite(group, in: epoch) }
      try folder.folder("\(epoch)").sync()
      try removeClosedEpochs()
      return epoch
    }
  }

  /// Destroys an old epoch's key, then its files, for good.
  func close(_ epoch: EpochID) throws {
    try writing {
      let lock = try lock(.exclusive)
      defer { lock.release() }
      for group in try groups(in: epoch) where try file(of: group, in: epoch)?.count() ?? 0 > 0 {
        guard let newest = try newestFile(of: group), newest.epoch > epoch else { throw Self.stillNeeded(epoch, group) }
      }
      try keeper.destroy(epoch)
      try removeClosedEpochs()
    }
  }

  /// Every group that has keys or had them destroyed, ascending.
  func groups() throws -> [GroupID] {
    let all = try keeper.epochs().map { try groups(in: $0) }
    return Set(all.joined()).sorted()
  }

  func groups(in epoch: EpochID) throws -> [GroupID] {
    try folder.folder("\(epoch)").names().compactMap { GroupID(hex: $0) }
  }

  private func requireSound(_ group: GroupID) throws {
    guard let file = try newestFile(of: group), try !file.isHalfDestroyed() else { return }
    for number in 0..<(try file.count()) { _ = try file.soundRecord(number) }
  }

  private func rewrite(_ group: GroupID, in epoch: EpochID) throws {
    guard let file = try newestFile(of: group), file.epoch < epoch, try file.count() > 0 else { return }
    let contents = try rewrapped(file, in: epoch)
    let place = { KeyRecord.Place(archive: file.archive, epoch: epoch, group: group, number: $0) }
    let bytes = contents.enumerated().flatMap { KeyRecord($0.element, at: place($0.offset)).bytes }
    try folder.folder("\(epoch)").replaceUnsynced(group.hex, with: bytes)
  }

  /// The file's contents under a new group key, so that old copies of destroyed records open with nothing that lives.
  private func rewrapped(_ file: KeyGroupFile, in epoch: EpochID) throws -> [KeyRecord.Content] {
    if case .destroyedGroup = try file.soundRecord(0).content { return [.destroyedGroup] }
    let (old, new) = (try groupKey(in: file), SymmetricKey(size: .bits256))
    let objects = try (1..<max(1, file.count())).map { number in
      try rewrapped(try file.soundRecord(number).content, from: old, to: new, in: file)
    }
    return [.group(try keeper.wrap(new, in: epoch))] + objects
  }

  private func rewrapped(
    _ content: KeyRecord.Content, from old: SymmetricKey, to new: SymmetricKey, in file: KeyGroupFile
  ) throws -> KeyRecord.Content {
    guard case .object(let object, let wrapped, let mediaType) = content else { return content }
    guard let key = wrapped.unwrapped(with: old) else { throw Self.altered(file, "key of object \(object)") }
    return .object(object, try WrappedKey(key, under: new), mediaType)
  }

  /// Wipes and removes the folders of epochs that the header no longer has.
  private func removeClosedEpochs() throws {
    let open = Set(try keeper.epochs())
    for epoch in try folder.names().compactMap({ EpochID(text: $0) }) where !open.contains(epoch) {
      for group in try groups(in: epoch) { try file(of: group, in: epoch, forWriting: true)?.wipe() }
      for name in try folder.folder("\(epoch)").names() { try folder.folder("\(epoch)").remove(name) }
      guard rmdir(folder.path("\(epoch)")) == 0 else { throw SystemFailure("remove", folder.path("\(epoch)")) }
    }
    try folder.sync()
  }

  private static func stillNeeded(_ epoch: EpochID, _ group: GroupID) -> VaultError {
    VaultError(
      .unsupported, "Group \(group) has its keys in epoch \(epoch) only.",
      remedy: "Rotate the keys, then close the epoch.")
  }
}
