// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Vault

@Suite struct `A new key epoch` {
  private let scratch: Scratch
  private let vault: OpenVault
  private let group = GroupID.random()

  init() throws {
    scratch = try Scratch()
    vault = try scratch.newVault()
  }

  @Test func `opens all that lives and takes what is new`() throws {
    let old = try vault.seal(sample(5), group: group, mediaType: "text/plain").id
    let other = try scratch.reopened()
    let epoch = try vault.rotateEpoch()
    let new = try other.seal(sample(6), group: group, mediaType: "text/plain").id
    try vault.closeEpoch(.first)
    for vault in [vault, other, try scratch.reopened()] {
      #expect(try vault.epochs() == [epoch])
      #expect(try [old, new].map { try vault.read($0, in: group).bytes() } == [sample(5), sample(6)])
    }
    #expect(try scratch.files().filter { $0.hasPrefix("archive/keys/1/") }.isEmpty)
    #expect(try vault.checkKeys() == KeyReport(records: 3))
  }

  @Test func `shares no wrapped key with the one before`() throws {
    for _ in 0..<3 { _ = try vault.seal(sample(5), group: group, mediaType: "text/plain") }
    _ = try vault.rotateEpoch()
    let (old, new) = (try scratch.bytes(scratch.keyPath(group)), try scratch.bytes(scratch.keyPath(group, epoch: 2)))
    for number in 0..<4 {
      let wrapped = number * 256 + 18..<number * 256 + 58
      #expect(old[wrapped] != new[wrapped])
    }
  }

  @Test func `is not begun over damaged keys`() throws {
    _ = try vault.seal(sample(5), group: group, mediaType: "text/plain")
    var file = try scratch.bytes(scratch.keyPath(group))
    file[300] ^= 1
    try scratch.put(file, at: scratch.keyPath(group))
    #expect(refusal { _ = try vault.rotateEpoch() }?.damage == .keyRecord(.first, group, 1))
    #expect(try vault.epochs() == [.first])
  }

  @Test func `is not closed while it is the newest`() throws {
    #expect(refusal { try vault.closeEpoch(.first) }?.code == .unsupported)
  }

  @Test func `keeps the archive's secrets as they were`() throws {
    let before = try RootSecret.allCases.map { try vault.secret($0) }
    _ = try vault.rotateEpoch()
    #expect(try RootSecret.allCases.map { try scratch.reopened().secret($0) } == before)
  }
}

@Suite struct `Exported keys` {
  private let scratch: Scratch
  private let vault: OpenVault
  private let group = GroupID.random()

  init() throws {
    scratch = try Scratch()
    vault = try scratch.newVault()
  }

  @Test func `open a restored archive that had none`() throws {
    let object = try vault.seal(sample(50_000), group: group, mediaType: "text/plain").id
    _ = try vault.rotateEpoch()
    try vault.exportKeys(to: scratch.path("keys.export"))
    try FileManager.default.removeItem(atPath: scratch.path("archive/keys"))
    #expect(refusal { _ = try scratch.reopened() }?.code == .notAVault)
    try OpenVault.importKeys(from: scratch.path("keys.export"), to: scratch.path("archive"))
    #expect(try scratch.reopened().read(object, in: group).bytes() == sample(50_000))
    #expect(try scratch.reopened().epochs() == vault.epochs())
    _ = try scratch.reopened().seal([1], group: group, mediaType: "text/plain")
  }

  @Test func `are written over nothing and restored over nothing`() throws {
    try vault.exportKeys(to: scratch.path("keys.export"))
    #expect(refusal { try vault.exportKeys(to: scratch.path("keys.export")) }?.code == .alreadyThere)
    let error = refusal { try OpenVault.importKeys(from: scratch.path("keys.export"), to: scratch.path("archive")) }
    #expect(error?.code == .alreadyThere)
  }

  @Test func `need the vault's key still`() throws {
    try vault.exportKeys(to: scratch.path("keys.export"))
    try OpenVault.importKeys(from: scratch.path("keys.export"), to: scratch.path(""))
    try KeyFile(path: scratch.path("other")).create()
    let error = refusal { _ = try OpenVault.open(at: scratch.path, unlock: .keyFile(scratch.path("other"))) }
    #expect(error?.code == .wrongKey)
  }

  @Test func `are refused when any byte is changed or missing`() throws {
    _ = try vault.seal(sample(5), group: group, mediaType: "text/plain")
    try vault.exportKeys(to: scratch.path("keys.export"))
    let file = try scratch.bytes("keys.export")
    for index in stride(from: 0, to: file.count, by: 3) {
      var flipped = file
      flipped[index] ^= 4
      for bytes in [flipped, Array(file[..<index])] {
        try scratch.put(bytes, at: "keys.export")
        let error = refusal { try OpenVault.importKeys(from: scratch.path("keys.export"), to: scratch.path("")) }
        #expect(error?.damage == .export)
      }
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("keys")))
  }
}
