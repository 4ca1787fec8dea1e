// SPDX-License-Identifier: Apache-2.0

/// Sealing, reading and destroying objects.
extension OpenVault {
  /// Starts a new object of `group`. Throws `.keysDestroyed` at `finish` when the group was destroyed.
  package func seal(group: GroupID, mediaType: String) throws -> Sealer {
    guard !keys.isReadOnly else { throw KeyFolder.readOnly }
    return try Sealer(.new(try MediaType(mediaType)), group: group, in: self)
  }

  /// Seals small bytes at once.
  package func seal(_ bytes: [UInt8], group: GroupID, mediaType: String) throws -> SealedObject {
    let sealer = try seal(group: group, mediaType: mediaType)
    try sealer.write(bytes)
    return try sealer.finish()
  }

  /// Finishes several objects with a single sync of each group's key file; all keys are durable before the first
  /// object gets its name. Each open sealer holds a file and 280 KB.
  package func finish(_ sealers: [Sealer]) throws -> [SealedObject] {
    for sealer in sealers { try sealer.finishChunks() }
    for (group, sealers) in Dictionary(grouping: sealers, by: \.group) { try keys.add(sealers.map(\.key), to: group) }
    return try sealers.map { try $0.commit() }
  }

  /// Opens an object for reading at any offset. Throws `.missing`, `.keysDestroyed` or `.damaged`.
  package func read(_ object: ObjectID, in group: GroupID) throws -> SealedReader {
    let key = try keys.key(of: object, in: group)
    return try SealedReader(try objects.reader(of: object), key: key.key, context: context(of: key))
  }

  /// Destroys all keys of the group for good; its objects stay as bytes nothing opens until they are removed.
  package func destroyKeys(_ group: GroupID) throws { try keys.destroy(group) }

  /// Destroys the keys of some objects of a group for good; complete against old copies after the next rotation.
  package func destroyKeys(of objects: Set<ObjectID>, in group: GroupID) throws { try keys.destroy(objects, in: group) }

  /// Removes an object's bytes; destroy its key first. It may be gone already.
  package func removeObject(_ object: ObjectID) throws {
    guard !keys.isReadOnly else { throw KeyFolder.readOnly }
    try objects.destroy(object)
  }

  /// Removes what crashes left in `vault/`, last touched before `time`, in seconds since 1970: a day ago is safe.
  package func removeLeftovers(before time: Int) throws {
    guard !keys.isReadOnly else { throw KeyFolder.readOnly }
    try objects.removeLeftovers(before: time)
  }

  func context(of key: ObjectKey) -> ObjectContext {
    ObjectContext(archive: archive, object: key.object, mediaType: key.mediaType)
  }
}
