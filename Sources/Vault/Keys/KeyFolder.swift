// SPDX-License-Identifier: Apache-2.0
import Crypto
import Glibc
import Synchronization

/// `keys/`: the wrapped keys of all objects, one small file a group and epoch (docs/vault-format.md).
///
/// Writers hold `keys/lock` shared and the group's file exclusively; rotation holds `keys/lock` exclusively. A group's
/// newest file counts. After a sync has failed nothing more is written: what the disk holds is then unknown.
final class KeyFolder: Sendable {
  static let lockName = "lock"
  /// Groups whose record places are remembered.
  private static let remembered = 32

  let folder: Folder
  let keeper: HeaderKeyKeeper
  let isReadOnly: Bool
  private let indexes = Mutex<[String: GroupIndex]>([:])
  private let hasFailed = Mutex(false)

  init(folder: Folder, keeper: HeaderKeyKeeper, isReadOnly: Bool) {
    self.folder = folder
    self.keeper = keeper
    self.isReadOnly = isReadOnly
  }

  /// Adds an object's key to its group; durable on return.
  func add(_ keys: [ObjectKey], to group: GroupID) throws {
    try writing {
      let lock = try lock(.shared)
      defer { lock.release() }
      let file = try fileForWriting(group)
      let groupLock = try file.lock()
      defer { groupLock.release() }
      let groupKey = try groupKeyForWriting(file)
      for key in keys { try file.append(.object(key.object, WrappedKey(key.key, under: groupKey), key.mediaType)) }
      try file.sync()
    }
  }

  /// The key of `object`; throws `.missing`, `.keysDestroyed` or `.damaged`.
  func key(of object: ObjectID, in group: GroupID) throws -> ObjectKey {
    try reading {
      guard let file = try newestFile(of: group) else { throw Self.missing(object, group) }
      let groupKey = try groupKey(in: file)
      switch try record(of: object, in: file).content {
      case .object(object, let wrapped, let mediaType):
        guard let key = wrapped.unwrapped(with: groupKey) else { throw Self.altered(file, "key of object \(object)") }
        return ObjectKey(object: object, mediaType: mediaType, key: key)
      case .destroyedObject, .destroyedGroup: throw Self.destroyed("object \(object)")
      case .object, .group: throw Self.missing(object, group)
      }
    }
  }

  /// Destroys every key of the group in every epoch, for good; a group that never was stays refused too.
  func destroy(_ group: GroupID) throws {
    try writing {
      let lock = try lock(.shared)
      defer { lock.release() }
      if try newestFile(of: group) == nil { _ = try fileForWriting(group) }
      try forEachFile(of: group) { file in
        try file.wipe()
        try folder.folder("\(file.epoch)").sync()
      }
    }
  }

  /// Destroys the keys of `objects` in every epoch where they are, for good.
  ///
  /// LIMIT: until the next rotation an old copy of the key file opens with the group's key, which lives on.
  func destroy(_ objects: Set<ObjectID>, in group: GroupID) throws {
    try writing {
      let lock = try lock(.shared)
      defer { lock.release() }
      try forEachFile(of: group) { file in
        for (number, object) in try file.statedObjects(from: 1) where objects.contains(object) {
          try file.put(.destroyedObject(object), at: number)
        }
        try file.sync()
      }
    }
  }

  /// Calls `body` for the group's file in each epoch, locked for writing.
  private func forEachFile(of group: GroupID, _ body: (KeyGroupFile) throws -> Void) throws {
    for epoch in try keeper.epochs() {
      guard let file = try file(of: group, in: epoch, forWriting: true) else { continue }
      let lock = try file.lock()
      defer { lock.release() }
      try body(file)
    }
  }

  /// Runs a change; a failed sync ends all further changes by this vault.
  func writing<Value>(_ body: () throws -> Value) throws -> Value {
    guard !isReadOnly else { throw Self.readOnly }
    guard !hasFailed.withLock({ $0 }) else { throw Self.failedBefore }
    do {
      return try body()
    } catch let failure as SystemFailure {
      if failure.act == "sync" { hasFailed.withLock { $0 = true } }
      throw failure.explained
    }
  }

  /// Runs a reading that takes no lock, again when an epoch began or was closed meanwhile: files moved under it.
  func reading<Value>(_ body: () throws -> Value) throws -> Value {
    try explaining {
      while true {
        let epochs = try keeper.epochs()
        let result = Result { try body() }
        if try keeper.epochs() == epochs { return try result.get() }
      }
    }
  }

  func lock(_ mode: FileLock.Mode) throws -> FileLock {
    try FileLock(try Descriptor(folder.path(Self.lockName), O_RDWR | O_CREAT), mode)
  }

  func file(of group: GroupID, in epoch: EpochID, forWriting: Bool = false) throws -> KeyGroupFile? {
    try .existing(group, in: epoch, of: keeper.archive, folder: folder, forWriting: forWriting)
  }

  func newestFile(of group: GroupID, forWriting: Bool = false) throws -> KeyGroupFile? {
    for epoch in try keeper.epochs().reversed() {
      if let file = try file(of: group, in: epoch, forWriting: forWriting) { return file }
    }
    return nil
  }

  /// The group's newest file, or an empty one in the newest epoch; the first record makes its name durable.
  private func fileForWriting(_ group: GroupID) throws -> KeyGroupFile {
    if let file = try newestFile(of: group, forWriting: true) { return file }
    let epoch = try keeper.epochs().last!  // never empty: promise of `KeyKeeper`
    try makeFolder(of: epoch)
    return try KeyGroupFile.creating(group, in: epoch, of: keeper.archive, folder: folder)
  }

  /// Makes `keys/<epoch>`, durable on return; it may be there already.
  func makeFolder(of epoch: EpochID) throws {
    if try folder.has("\(epoch)") { return }
    try folder.folder("\(epoch)").make()
    try folder.sync()
  }

  /// The group's key, made now when the file holds no whole record yet.
  private func groupKeyForWriting(_ file: KeyGroupFile) throws -> SymmetricKey {
    if try file.count() > 0 { return try groupKey(in: file) }
    try folder.folder("\(file.epoch)").sync()
    let key = SymmetricKey(size: .bits256)
    try file.append(.group(try keeper.wrap(key, in: file.epoch)))
    return key
  }

  func groupKey(in file: KeyGroupFile) throws -> SymmetricKey {
    guard try file.count() > 0 else { throw Self.missingGroup(file.group) }
    guard case .group(let wrapped) = try file.soundRecord(0).content else {
      throw Self.destroyed("group \(file.group)")
    }
    guard let key = try keeper.unwrap(wrapped, in: file.epoch) else { throw Self.altered(file, "group key") }
    return key
  }

  /// The checked record of `object`. When none states its id, a damaged record is named before a missing one.
  private func record(of object: ObjectID, in file: KeyGroupFile) throws -> KeyRecord {
    guard let number = try number(of: object, in: file) else {
      for number in 0..<(try file.count()) { _ = try file.soundRecord(number) }
      throw Self.missing(object, file.group)
    }
    return try file.soundRecord(number)
  }

  private func number(of object: ObjectID, in file: KeyGroupFile) throws -> Int? {
    let name = "\(file.epoch)/\(file.group)"
    return try indexes.withLock { indexes in
      if indexes[name] == nil && indexes.count >= Self.remembered { indexes.removeAll() }
      return try indexes[name, default: GroupIndex()].number(of: object, in: file)
    }
  }
}
