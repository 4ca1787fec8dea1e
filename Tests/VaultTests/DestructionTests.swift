// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Vault

@Suite struct `Destroyed keys` {
  private let scratch: Scratch
  private let vault: OpenVault
  private let group = GroupID.random()

  init() throws {
    scratch = try Scratch()
    vault = try scratch.newVault()
  }

  @Test func `open nothing, in this process and in another`() throws {
    let object = try vault.seal(sample(5), group: group, mediaType: "text/plain").id
    let other = try scratch.reopened()
    _ = try other.read(object, in: group)
    try vault.destroyKeys(group)
    for vault in [vault, other, try scratch.reopened()] {
      #expect(refusal { _ = try vault.read(object, in: group) }?.code == .keysDestroyed)
      #expect(refusal { _ = try vault.check(object, in: group) }?.code == .keysDestroyed)
    }
  }

  @Test func `leave none of their bytes in the key file`() throws {
    _ = try vault.seal(sample(5), group: group, mediaType: "text/plain")
    let before = try scratch.bytes(scratch.keyPath(group))
    try vault.destroyKeys(group)
    let after = try scratch.bytes(scratch.keyPath(group))
    #expect(after.count == 256 && after[18..<224].allSatisfy { $0 == 0 })
    #expect(before[18..<58].contains { $0 != 0 })
  }

  @Test func `let no new object into the group, even one that never was`() throws {
    for group in [group, .random()] {
      try vault.destroyKeys(group)
      try vault.destroyKeys(group)
      #expect(refusal { _ = try vault.seal([1], group: group, mediaType: "text/plain") }?.code == .keysDestroyed)
    }
    #expect(try vault.survey().objects == 0 && vault.survey().leftovers.isEmpty)
  }

  @Test func `spare the other groups`() throws {
    let other = GroupID.random()
    let kept = try vault.seal(sample(8), group: other, mediaType: "text/plain").id
    let gone = try vault.seal(sample(8), group: group, mediaType: "text/plain").id
    try vault.destroyKeys(group)
    #expect(try vault.read(kept, in: other).bytes() == sample(8))
    let survey = try vault.survey()
    #expect(survey.destroyedGroups == [group] && survey.objectsWithoutKey == [gone])
  }

  @Test func `of one object spare the others of its group`() throws {
    let objects = try (0..<3).map { try vault.seal(sample($0), group: group, mediaType: "text/plain").id }
    try vault.destroyKeys(of: [objects[1]], in: group)
    #expect(refusal { _ = try vault.read(objects[1], in: group) }?.code == .keysDestroyed)
    #expect(try vault.read(objects[2], in: group).bytes() == sample(2))
    #expect(try vault.survey().objectsWithDestroyedKey == [.init(group: group, object: objects[1])])
    #expect(try vault.checkKeys() == KeyReport(records: 4))
  }

  @Test func `are destroyed in every epoch that is open`() throws {
    let object = try vault.seal(sample(5), group: group, mediaType: "text/plain").id
    _ = try vault.rotateEpoch()
    try vault.destroyKeys(group)
    #expect(try scratch.bytes(scratch.keyPath(group)).count == 256)
    #expect(try scratch.bytes(scratch.keyPath(group, epoch: 2)).count == 256)
    #expect(refusal { _ = try vault.read(object, in: group) }?.code == .keysDestroyed)
  }

  @Test func `stay destroyed through a rotation`() throws {
    let objects = try (0..<2).map { try vault.seal(sample($0), group: group, mediaType: "text/plain").id }
    let other = GroupID.random()
    try vault.destroyKeys(other)
    try vault.destroyKeys(of: [objects[0]], in: group)
    try vault.closeEpoch(before: try vault.rotateEpoch())
    #expect(refusal { _ = try vault.read(objects[0], in: group) }?.code == .keysDestroyed)
    #expect(refusal { _ = try vault.seal([1], group: other, mediaType: "text/plain") }?.code == .keysDestroyed)
    #expect(try vault.read(objects[1], in: group).bytes() == sample(1))
  }

  @Test func `are dead in a backup of the key file once its epoch is closed`() throws {
    let object = try vault.seal(sample(5), group: group, mediaType: "text/plain").id
    let backup = try scratch.bytes(scratch.keyPath(group))
    try vault.destroyKeys(group)
    let epoch = try vault.rotateEpoch()
    try scratch.put(backup, at: scratch.keyPath(group))
    #expect(try vault.keys.file(of: group, in: .first)?.count() == 2)
    try vault.closeEpoch(.first)
    for folder in ["1", "\(epoch)"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path("archive/keys/\(folder)"), withIntermediateDirectories: true)
      try scratch.put(backup, at: "archive/keys/\(folder)/\(group)")
      #expect(refusal { _ = try scratch.reopened().read(object, in: group) } != nil)
    }
  }

  @Test func `of one object are dead in a backup of the key file after a rotation`() throws {
    let objects = try (0..<2).map { try vault.seal(sample($0), group: group, mediaType: "text/plain").id }
    let old = try #require(try vault.keys.newestFile(of: group)?.soundRecord(1).content)
    try vault.destroyKeys(of: [objects[0]], in: group)
    _ = try vault.rotateEpoch()
    let file = try #require(try vault.keys.newestFile(of: group, forWriting: true))
    try file.put(old, at: 1)
    #expect(refusal { _ = try scratch.reopened().read(objects[0], in: group) }?.code == .damaged)
  }

  @Test func `free their objects to be removed`() throws {
    let object = try vault.seal(sample(5), group: group, mediaType: "text/plain").id
    try vault.destroyKeys(group)
    try vault.removeObject(object)
    #expect(try vault.survey() == VaultSurvey(destroyedGroups: [group]))
  }
}

extension OpenVault {
  /// Closes the epoch that came before `epoch`.
  fileprivate func closeEpoch(before epoch: EpochID) throws { try closeEpoch(try #require(EpochID(epoch.number - 1))) }
}
