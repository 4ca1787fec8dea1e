// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc
import Testing

@testable import Vault

@Suite struct `Several at one vault` {
  private let scratch: Scratch
  private let vault: OpenVault
  private let group = GroupID.random()

  init() throws {
    scratch = try Scratch()
    vault = try scratch.newVault()
  }

  @Test func `add to one group at once and lose nothing`() async throws {
    let vaults = try (0..<4).map { _ in try scratch.reopened() }
    let group = group
    let objects = try await withThrowingTaskGroup(of: [ObjectID].self) { tasks in
      for (index, vault) in vaults.enumerated() {
        tasks.addTask {
          try (0..<15).map { _ in try vault.seal([UInt8(index)], group: group, mediaType: "text/plain").id }
        }
      }
      return try await tasks.reduce(into: []) { $0 += $1 }
    }
    #expect(Set(objects).count == 60)
    #expect(try vault.checkKeys() == KeyReport(records: 61))
    for object in objects { #expect(try vault.read(object, in: group).size == 1) }
  }

  @Test func `seal while another rotates the keys`() async throws {
    let (one, other, group) = (vault, try scratch.reopened(), group)
    try await withThrowingTaskGroup(of: [ObjectID].self) { tasks in
      tasks.addTask { try (0..<20).map { _ in try one.seal([1], group: group, mediaType: "text/plain").id } }
      tasks.addTask {
        for _ in 0..<4 { try other.closeEpoch(EpochID(try other.rotateEpoch().number - 1)!) }
        return []
      }
      for object in try await tasks.reduce(into: [], { $0 += $1 }) {
        #expect(try one.read(object, in: group).size == 1 && other.read(object, in: group).size == 1)
      }
    }
    #expect(try vault.epochs().map(\.number) == [5])
  }

  @Test func `read and check while another rotates the keys`() async throws {
    let object = try vault.seal([1], group: group, mediaType: "text/plain").id
    let (one, other, group) = (vault, try scratch.reopened(), group)
    let rotating = Flag()
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask {
        while rotating.isUp { _ = try one.read(object, in: group) }
      }
      tasks.addTask {
        defer { rotating.lower() }
        for _ in 0..<150 { try other.closeEpoch(EpochID(try other.rotateEpoch().number - 1)!) }
      }
      try await tasks.waitForAll()
    }
    let (keys, survey) = (try one.checkKeys(), try one.survey())
    #expect(keys.isSound && survey == VaultSurvey(objects: 1))
  }

  @Test func `read again when an epoch was closed under them`() throws {
    let (other, object) = (try scratch.reopened(), try vault.seal([1], group: group, mediaType: "text/plain").id)
    var runs = 0
    let size = try vault.keys.reading {
      runs += 1
      let file = try #require(try vault.keys.newestFile(of: group))
      if runs == 1 { try other.closeEpoch(EpochID(try other.rotateEpoch().number - 1)!) }
      _ = try vault.keys.groupKey(in: file)
      return try vault.read(object, in: group).size
    }
    #expect(runs == 2 && size == 1)
  }

  @Test func `wait for each other, and not for ever`() throws {
    let path = scratch.path("lock")
    let first = try FileLock(Descriptor(path, O_RDWR | O_CREAT), .shared)
    let second = try FileLock(Descriptor(path, O_RDWR), .shared, milliseconds: 0)
    let error = refusal { _ = try FileLock(Descriptor(path, O_RDWR), .exclusive, milliseconds: 20) }
    #expect(error?.code == .busy)
    first.release()
    second.release()
    #expect(refusal { _ = try FileLock(Descriptor(path, O_RDWR), .exclusive, milliseconds: 0) } == nil)
  }

  @Test func `read without writing anything`() throws {
    let object = try vault.seal(sample(5), group: group, mediaType: "text/plain").id
    let before = try scratch.files()
    try FileManager.default.removeItem(atPath: scratch.path("archive/keys/lock"))
    let reading = try scratch.reopened(readOnly: true)
    #expect(try reading.read(object, in: group).bytes() == sample(5))
    #expect(try reading.checkKeys().isSound && reading.check(object, in: group).isSound)
    _ = try reading.survey()
    #expect(try scratch.files() + ["archive/keys/lock"] == before || scratch.files().count == before.count - 1)
    let refusals = [
      refusal { _ = try reading.seal([1], group: group, mediaType: "text/plain") },
      refusal { try reading.destroyKeys(group) }, refusal { _ = try reading.rotateEpoch() },
      refusal { try reading.closeEpoch(.first) }, refusal { try reading.removeObject(object) },
    ]
    #expect(refusals.map { $0?.code } == Array(repeating: .readOnly, count: 5))
  }
}
