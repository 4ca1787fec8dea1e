// SPDX-License-Identifier: Apache-2.0
import Crypto

/// Checking every byte, and finding what does not match.
extension OpenVault {
  /// Reads every byte of an object and names all its damage. Throws only when it or its key cannot be had at all.
  package func check(_ object: ObjectID, in group: GroupID) throws -> ObjectReport {
    let key = try keys.key(of: object, in: group)
    return try ObjectCheck(try objects.reader(of: object), key: key, context: context(of: key)).report()
  }

  /// Reads every key record of every epoch and names each that is damaged or does not open.
  package func checkKeys() throws -> KeyReport {
    try keys.reading {
      var report = KeyReport()
      for epoch in try keys.keeper.epochs() {
        for group in try keys.groups(in: epoch) {
          guard let file = try keys.file(of: group, in: epoch) else { continue }
          if try file.isTorn() { report.torn.append("\(epoch)/\(group)") }
          try report.add(file, keys.keeper)
        }
      }
      return report
    }
  }

  /// Compares what is in `vault/` with what is in `keys/`.
  ///
  /// LIMIT: holds every id, some 100 bytes an object; 10 million objects need 1 GB.
  package func survey() throws -> VaultSurvey {
    let (keyed, live, destroyed) = try keys.reading { try keyedObjects() }
    var survey = keyed
    var present: Set<ObjectID> = []
    try objects.forEachObject { object in
      present.insert(object)
      if let group = destroyed[object] { survey.objectsWithDestroyedKey.append(.init(group: group, object: object)) }
      if live[object] == nil && destroyed[object] == nil { survey.objectsWithoutKey.append(object) }
    }
    survey.objects = present.count
    survey.keysWithoutObject = live.filter { !present.contains($0.key) }
      .map { VaultSurvey.Keyed(group: $0.value, object: $0.key) }.sorted { $0.object < $1.object }
    try objects.forEachLeftover { survey.leftovers.append($0) }
    return survey
  }

  /// The objects of a group that have a live key, in the order they were sealed.
  package func objects(in group: GroupID) throws -> [ObjectID] {
    try explaining {
      guard let file = try keys.newestFile(of: group) else { return [] }
      var live: [ObjectID] = []
      for number in 0..<(try file.count()) {
        switch try file.record(number)?.content {
        case .object(let object, _, _): live.append(object)
        case .destroyedObject(let object): live.removeAll { $0 == object }
        case .destroyedGroup, .group, nil: break
        }
      }
      return live
    }
  }

  /// The objects that sound records of the newest files name, with their group.
  private func keyedObjects() throws -> (VaultSurvey, live: [ObjectID: GroupID], destroyed: [ObjectID: GroupID]) {
    var (survey, live, destroyed) = (VaultSurvey(), [ObjectID: GroupID](), [ObjectID: GroupID]())
    for group in try keys.groups() {
      guard let file = try keys.newestFile(of: group) else { continue }
      for number in 0..<(try file.count()) {
        switch try file.record(number)?.content {
        case .object(let object, _, _): live[object] = group
        case .destroyedObject(let object): destroyed[object] = group
        case .destroyedGroup: survey.destroyedGroups.append(group)
        case .group, nil: break
        }
      }
    }
    return (survey, live, destroyed)
  }
}

extension KeyReport {
  /// Reads every record of `file`; without a sound group key the others are checked by their checksums alone.
  fileprivate mutating func add(_ file: KeyGroupFile, _ keeper: some KeyKeeper) throws {
    var groupKey: SymmetricKey?
    if try file.isHalfDestroyed() { return halfDestroyed.append(file.group) }
    for number in 0..<(try file.count()) {
      records += 1
      let place = Damage.keyRecord(file.epoch, file.group, number)
      switch try file.record(number)?.content {
      case .group(let wrapped) where number == 0:
        groupKey = try keeper.unwrap(wrapped, in: file.epoch)
        if groupKey == nil { altered.append(place) }
      case .object(_, let wrapped, _) where number > 0:
        if let groupKey, wrapped.unwrapped(with: groupKey) == nil { altered.append(place) }
      case .destroyedGroup where number == 0, .destroyedObject where number > 0: break
      case .group, .object, .destroyedGroup, .destroyedObject, nil: damaged.append(place)
      }
    }
  }
}
