// SPDX-License-Identifier: Apache-2.0
import Glibc

/// One key file `keys/<epoch>/<group>`: record 0 is the group's key, each record after it an object's.
///
/// Only whole records count: what a crash left of the last one, or a block of zeros in its place, is a torn tail.
struct KeyGroupFile: Sendable {
  let archive: ArchiveID
  let epoch: EpochID
  let group: GroupID
  private let file: Descriptor

  /// Nil when the group has no file in this epoch.
  static func existing(
    _ group: GroupID, in epoch: EpochID, of archive: ArchiveID, folder: Folder, forWriting: Bool = false
  ) throws -> KeyGroupFile? {
    let path = folder.folder("\(epoch)").path(group.hex)
    guard let file = try Descriptor.existing(path, forWriting ? O_RDWR : O_RDONLY) else { return nil }
    return KeyGroupFile(archive: archive, epoch: epoch, group: group, file: file)
  }

  /// Opens the group's file, made empty when it is not there.
  static func creating(
    _ group: GroupID, in epoch: EpochID, of archive: ArchiveID, folder: Folder
  ) throws -> KeyGroupFile {
    let path = folder.folder("\(epoch)").path(group.hex)
    return KeyGroupFile(archive: archive, epoch: epoch, group: group, file: try Descriptor(path, O_RDWR | O_CREAT))
  }

  func lock() throws -> FileLock { try FileLock(file, .exclusive) }

  /// Whole records, without a torn tail.
  func count() throws -> Int {
    let size = try file.size()
    let whole = size / KeyRecord.byteCount
    guard whole > 0, size.isMultiple(of: KeyRecord.byteCount) else { return whole }
    return try stored(whole - 1).allSatisfy { $0 == 0 } ? whole - 1 : whole
  }

  /// Whether the file ends in what a crash left of a record.
  func isTorn() throws -> Bool { try count() * KeyRecord.byteCount != file.size() }

  /// Record `number`; nil when it is damaged.
  func record(_ number: Int) throws -> KeyRecord? {
    KeyRecord(bytes: try stored(number), at: place(number))
  }

  /// Record `number`; throws `.damaged` with its place.
  func soundRecord(_ number: Int) throws -> KeyRecord {
    guard let record = try record(number) else { throw damaged(number) }
    return record
  }

  /// The ids as they stand in the records from `number` on, unchecked: a first guess where an object's record is.
  func statedObjects(from number: Int) throws -> [(number: Int, object: ObjectID)] {
    let count = try count()
    guard number < count else { return [] }
    let bytes = try file.bytes(
      at: number * KeyRecord.byteCount, count: (count - number) * KeyRecord.byteCount)
    return (0..<bytes.count / KeyRecord.byteCount).compactMap { index in
      let start = index * KeyRecord.byteCount + 2
      return ObjectID(bytes: bytes[start..<start + ObjectID.byteCount]).map { (number + index, $0) }
    }
  }

  /// Puts `content` after the last whole record, over a torn tail, without syncing.
  func append(_ content: KeyRecord.Content) throws {
    let count = try count()
    if try isTorn() { try truncate(to: count * KeyRecord.byteCount) }
    try put(content, at: count)
  }

  /// Overwrites record `number` without syncing.
  func put(_ content: KeyRecord.Content, at number: Int) throws {
    try file.write(KeyRecord(content, at: place(number)).bytes, at: number * KeyRecord.byteCount)
  }

  /// Overwrites all keys where they lie, leaving one record that says so; durable on return.
  func wipe() throws {
    let size = try file.size()
    try put(.destroyedGroup, at: 0)
    if size > KeyRecord.byteCount {
      try file.write([UInt8](repeating: 0, count: size - KeyRecord.byteCount), at: KeyRecord.byteCount)
    }
    try file.sync()
    try file.truncate(to: KeyRecord.byteCount)
    try file.sync()
  }

  /// Whether `wipe` was cut short.
  func isHalfDestroyed() throws -> Bool {
    guard try file.size() > KeyRecord.byteCount, case .destroyedGroup = try record(0)?.content else { return false }
    return true
  }

  func sync() throws { try file.sync() }

  func truncate(to size: Int) throws { try file.truncate(to: size) }

  /// Every byte of the file.
  func everything() throws -> [UInt8] { try file.bytes(at: 0, count: try file.size()) }

  func place(_ number: Int) -> KeyRecord.Place {
    KeyRecord.Place(archive: archive, epoch: epoch, group: group, number: number)
  }

  func damaged(_ number: Int) -> VaultError {
    VaultError(
      .damaged, "Record \(number) of keys/\(epoch)/\(group) is damaged: its checksum does not match.",
      remedy: "Restore the keys from the last export of keys.", damage: .keyRecord(epoch, group, number))
  }

  private func stored(_ number: Int) throws -> [UInt8] {
    try file.bytes(at: number * KeyRecord.byteCount, count: KeyRecord.byteCount)
  }
}
