// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import Testing

@testable import Vault

@Suite struct `What a disk thief finds` {
  private let scratch: Scratch
  private let vault: OpenVault
  private let group = GroupID.random()
  private let canary = Array("canary-winterbourne-7f3a".utf8)

  init() throws {
    scratch = try Scratch()
    vault = try scratch.newVault()
  }

  @Test func `holds no sealed word, while writing and after`() throws {
    let sealer = try vault.seal(group: group, mediaType: "text/plain")
    for _ in 0..<40_000 { try sealer.write(canary) }
    #expect(try filesHolding(canary).isEmpty)
    let object = try sealer.finish()
    #expect(try filesHolding(canary).isEmpty)
    #expect(try vault.read(object.id, in: group).bytes().starts(with: canary))
    #expect(try filesHolding(canary).isEmpty)
  }

  @Test func `holds no key in the clear`() throws {
    let object = try vault.seal(sample(5), group: group, mediaType: "text/plain").id
    let file = try #require(try vault.keys.newestFile(of: group))
    let keys = [try vault.keys.key(of: object, in: group).key, try vault.keys.groupKey(in: file)]
    for key in try keys + RootSecret.allCases.map({ try vault.secret($0) }) {
      #expect(try filesHolding(key.withUnsafeBytes { Array($0) }).isEmpty)
      #expect(try filesHolding(Array(key.withUnsafeBytes { Data($0).base64EncodedString() }.utf8)).isEmpty)
    }
  }

  @Test func `names nothing by its content`() throws {
    let twice = try (0..<2).map { _ in try vault.seal(sample(50), group: group, mediaType: "text/plain") }
    #expect(twice[0].id != twice[1].id && twice[0].ciphertextSHA256 != twice[1].ciphertextSHA256)
  }

  @Test func `cannot be read by other accounts of the machine`() throws {
    _ = try vault.seal(sample(50), group: group, mediaType: "text/plain")
    for name in try scratch.files() {
      let mode = try FileManager.default.attributesOfItem(atPath: scratch.path(name))[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(name)")
    }
  }

  @Test func `learns no secret from an error`() throws {
    let object = try vault.seal(canary, group: group, mediaType: "text/plain").id
    var file = try scratch.bytes(scratch.objectPath(object))
    file[60] ^= 1
    try scratch.put(file, at: scratch.objectPath(object))
    let error = try #require(refusal { _ = try vault.read(object, in: group) })
    #expect(!String(reflecting: error).contains("canary"))
  }

  private func filesHolding(_ needle: [UInt8]) throws -> [String] {
    try scratch.files().filter { name in
      let bytes = name == "key" ? [] : try scratch.bytes(name)
      return Data(bytes).range(of: Data(needle)) != nil
    }
  }
}
