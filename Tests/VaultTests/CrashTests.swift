// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc
import Testing

@testable import Vault

@Suite struct `After a crash` {
  private let scratch: Scratch
  private let vault: OpenVault
  private let group = GroupID.random()

  init() throws {
    scratch = try Scratch()
    vault = try scratch.newVault()
  }

  @Test func `a key record torn at any byte costs nothing that was acknowledged`() throws {
    let kept = try vault.seal(sample(5), group: group, mediaType: "text/plain").id
    _ = try vault.seal(sample(6), group: group, mediaType: "text/plain")
    let file = try scratch.bytes(scratch.keyPath(group))
    for length in 512..<768 {
      try scratch.put(Array(file[..<length]), at: scratch.keyPath(group))
      let again = try scratch.reopened()
      #expect(try again.read(kept, in: group).bytes() == sample(5))
      let report = try again.checkKeys()
      #expect(report.isSound && report.torn == (length == 512 ? [] : ["1/\(group)"]))
    }
  }

  @Test(arguments: [1, 100, 255]) func `the next key is written over a torn record`(left: Int) throws {
    let kept = try vault.seal(sample(5), group: group, mediaType: "text/plain").id
    let file = try scratch.bytes(scratch.keyPath(group))
    try scratch.put(file + sample(left), at: scratch.keyPath(group))
    let new = try scratch.reopened().seal(sample(7), group: group, mediaType: "text/plain").id
    #expect(try scratch.bytes(scratch.keyPath(group)).count == 768)
    #expect(try vault.checkKeys() == KeyReport(records: 3))
    #expect(try [kept, new].map { try vault.read($0, in: group).bytes() } == [sample(5), sample(7)])
  }

  @Test(arguments: [0, 1, 255, 256]) func `a group whose first record is torn begins anew`(left: Int) throws {
    try scratch.put([UInt8](repeating: 0, count: left), at: scratch.keyPath(group))
    let object = try vault.seal(sample(7), group: group, mediaType: "text/plain").id
    #expect(try vault.read(object, in: group).bytes() == sample(7))
    #expect(try vault.checkKeys() == KeyReport(records: 2))
  }

  @Test func `a block of zeros in place of the last record is a torn tail`() throws {
    let kept = try vault.seal(sample(5), group: group, mediaType: "text/plain").id
    try scratch.put(
      try scratch.bytes(scratch.keyPath(group)) + [UInt8](repeating: 0, count: 256), at: scratch.keyPath(group))
    #expect(try vault.checkKeys() == KeyReport(records: 2, torn: ["1/\(group)"]))
    let new = try vault.seal(sample(6), group: group, mediaType: "text/plain").id
    #expect(try [kept, new].map { try vault.read($0, in: group).bytes() } == [sample(5), sample(6)])
  }

  @Test func `a key without an object and a draft are listed, not errors`() throws {
    let sealer = try vault.seal(group: group, mediaType: "text/plain")
    try sealer.write(sample(300_000))
    try sealer.finishChunks()
    try vault.keys.add([sealer.key], to: group)
    let survey = try scratch.reopened().survey()
    #expect(survey.keysWithoutObject == [.init(group: group, object: sealer.id)])
    #expect(survey.leftovers.count == 1 && survey.objects == 0)
    #expect(refusal { _ = try vault.read(sealer.id, in: group) }?.code == .missing)
  }

  @Test func `an object without a key is listed, not an error`() throws {
    let object = try vault.seal(sample(5), group: group, mediaType: "text/plain").id
    try FileManager.default.removeItem(atPath: scratch.path(scratch.keyPath(group)))
    #expect(try vault.survey() == VaultSurvey(objects: 1, objectsWithoutKey: [object]))
    #expect(refusal { _ = try vault.read(object, in: group) }?.code == .missing)
  }

  @Test func `a half-made vault is made again`() throws {
    let other = try Scratch()
    try FileManager.default.createDirectory(atPath: other.path("archive/keys/1"), withIntermediateDirectories: true)
    try other.put([1, 2, 3], at: "archive/keys/header.new")
    _ = try other.newVault()
    #expect(try other.reopened().survey() == VaultSurvey())
  }

  @Test func `a rotation cut short leaves every object readable and is run again`() throws {
    let groups = (0..<4).map { _ in GroupID.random() }
    let objects = try groups.map { try vault.seal(sample(9), group: $0, mediaType: "text/plain").id }
    _ = try vault.rotateEpoch()
    try FileManager.default.removeItem(atPath: scratch.path("archive/keys/2"))
    for (group, object) in zip(groups, objects) { #expect(try scratch.reopened().read(object, in: group).size == 9) }
    #expect(refusal { try vault.closeEpoch(.first) }?.code == .unsupported)
    let added = try vault.seal(sample(3), group: groups[0], mediaType: "text/plain").id
    #expect(try vault.rotateEpoch().number == 3)
    try vault.closeEpoch(.first)
    #expect(try vault.read(added, in: groups[0]).size == 3)
    for (group, object) in zip(groups, objects) { #expect(try vault.read(object, in: group).size == 9) }
  }

  @Test func `an empty key file does not keep an epoch open`() throws {
    try scratch.put([], at: scratch.keyPath(group))
    _ = try vault.rotateEpoch()
    try vault.closeEpoch(.first)
    #expect(try vault.epochs().map(\.number) == [2])
  }

  @Test func `a destruction cut short does not stop a rotation`() throws {
    let object = try vault.seal(sample(5), group: group, mediaType: "text/plain").id
    let bytes = try scratch.bytes(scratch.keyPath(group))
    let file = try #require(try vault.keys.newestFile(of: group, forWriting: true))
    try file.put(.destroyedGroup, at: 0)
    try file.truncate(to: bytes.count + 256)
    _ = try vault.rotateEpoch()
    #expect(refusal { _ = try vault.read(object, in: group) }?.code == .keysDestroyed)
    #expect(try scratch.bytes(scratch.keyPath(group, epoch: 2)).count == 256)
  }

  @Test func `an old draft is removed`() throws {
    let sealer = try vault.seal(group: group, mediaType: "text/plain")
    try vault.removeLeftovers(before: 0)
    #expect(try vault.survey().leftovers.count == 1)
    try vault.removeLeftovers(before: .max)
    #expect(try vault.survey().leftovers.isEmpty)
    sealer.abandon()
  }

  @Test func `nothing more is written once a sync has failed`() throws {
    let failure = refusal { try vault.keys.writing { throw SystemFailure("sync", "a file", EIO) } }
    #expect(failure?.message == "Cannot sync a file: Input/output error.")
    #expect(refusal { _ = try vault.seal([1], group: group, mediaType: "text/plain") }?.code == .system)
    #expect(try vault.survey() == VaultSurvey())
  }

  @Test func `a destruction cut short is found and finished`() throws {
    _ = try vault.seal(sample(5), group: group, mediaType: "text/plain")
    let file = try #require(try vault.keys.newestFile(of: group, forWriting: true))
    try file.put(.destroyedGroup, at: 0)
    #expect(try vault.checkKeys().halfDestroyed == [group])
    try vault.destroyKeys(group)
    #expect(try vault.checkKeys() == KeyReport(records: 1))
  }
}
