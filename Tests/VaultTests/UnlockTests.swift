// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import Glibc
import Testing

@testable import Vault

@Suite struct `Unlocking a vault` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `with another key file is refused as a wrong key`() throws {
    _ = try scratch.newVault()
    try KeyFile(path: scratch.path("other")).create()
    let error = refusal { _ = try OpenVault.open(at: scratch.path("archive"), unlock: .keyFile(scratch.path("other"))) }
    #expect(error?.code == .wrongKey && error?.damage == nil)
  }

  @Test func `with another passphrase is refused as a wrong key`() throws {
    let lock = try Scratch.passphrase.newLock(kibibytes: 8, passes: 1)
    _ = try OpenVault.create(at: scratch.path, unlock: Scratch.passphrase, lock: lock)
    for wrong in ["correct horse battery stapl", "Correct horse battery staple", ""] {
      #expect(refusal { _ = try OpenVault.open(at: scratch.path, unlock: .passphrase(wrong)) }?.code == .wrongKey)
    }
    #expect(refusal { _ = try OpenVault.open(at: scratch.path, unlock: Scratch.passphrase) } == nil)
  }

  @Test func `with the other kind of key says which kind it needs`() throws {
    _ = try scratch.newVault()
    let error = refusal { _ = try OpenVault.open(at: scratch.path("archive"), unlock: .passphrase("words")) }
    #expect(error?.code == .wrongKey)
    #expect(error?.remedy == "It opens with a key file; give that.")
  }

  @Test func `with a passphrase costs 64 MiB and three passes, and stores that`() throws {
    _ = try OpenVault.create(at: scratch.path, unlock: Scratch.passphrase)
    let header = String(decoding: try scratch.bytes("keys/header"), as: UTF8.self)
    #expect(header.contains("lock $argon2id$v=19$m=65536,t=3,p=1$"))
  }

  @Test func `gives the key that the reference Argon2id gives`() throws {
    // `argon2-cffi`: hash_secret_raw(b"password", b"somesaltsomesalt", 3, 64, 1, 32, Type.ID).
    let argon = try #require(Argon2id(kibibytes: 64, passes: 3, salt: Array("somesaltsomesalt".utf8)))
    let key = try argon.key(of: SymmetricKey(data: Array("password".utf8)))
    #expect(
      key.withUnsafeBytes { $0.lowercaseHex } == "6164c739a04e17de34a80bee65c6a58f4b8a240cbf5652f4a79e35ae02b7c616")
  }

  @Test(arguments: [
    "m=4,t=1,p=1", "m=2097152,t=1,p=1", "m=64,t=0,p=1", "m=64,t=17,p=1", "m=64,t=3,p=2", "m=064,t=3,p=1",
  ])
  func `never asks for such a cost`(cost: String) {
    #expect(Argon2id(phc: "$argon2id$v=19$\(cost)$c29tZXNhbHRzb21lc2FsdA") == nil)
  }

  @Test func `needs a vault`() {
    #expect(refusal { _ = try OpenVault.open(at: scratch.path, unlock: Scratch.passphrase) }?.code == .notAVault)
  }

  @Test func `is not needed twice, a second vault in the folder is refused`() throws {
    _ = try scratch.newVault()
    let header = try scratch.bytes("archive/keys/header")
    #expect(
      refusal { _ = try OpenVault.create(at: scratch.path("archive"), unlock: scratch.unlock) }?.code == .alreadyThere)
    #expect(try scratch.bytes("archive/keys/header") == header)
  }

  @Test func `gives the same secrets each time, all different`() throws {
    let vault = try scratch.newVault()
    let secrets = try RootSecret.allCases.map { try vault.secret($0) }
    let again = try scratch.reopened()
    #expect(try RootSecret.allCases.map { try again.secret($0) } == secrets)
    #expect(Set(secrets.map { $0.withUnsafeBytes { $0.lowercaseHex } }).count == RootSecret.allCases.count)
  }

  @Test func `tells a header of a later version from a damaged one`() throws {
    _ = try scratch.newVault()
    let body = Array("onrecord-keys-v2\nsomething new\n".utf8)
    let text = body + Array("sha256 \(SHA256.hash(data: body).lowercaseHex)\n".utf8)
    try scratch.put(text, at: "archive/keys/header")
    #expect(refusal { _ = try scratch.reopened() }?.code == .unsupported)
  }

  @Test func `shows no secret when it is printed`() throws {
    let unlock = Unlock.passphrase("canary-passphrase")
    #expect("\(unlock)" == "passphrase")
    var dumped = ""
    dump(unlock, to: &dumped)
    #expect(!dumped.contains("canary") && !String(reflecting: unlock).contains("canary"))
  }
}

@Suite struct `A key file` {
  private let scratch: Scratch
  private var file: KeyFile { KeyFile(path: scratch.path("key")) }

  init() throws {
    scratch = try Scratch()
    try file.create()
  }

  @Test func `is one line for its owner only`() throws {
    let text = String(decoding: try scratch.bytes("key"), as: UTF8.self)
    #expect(text.hasPrefix("onrecord-key-v1:") && text.hasSuffix("=\n") && text.utf8.count == 16 + 44 + 1)
    var status = stat()
    #expect(stat(file.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `is never made over another`() {
    #expect(refusal { try file.create() }?.code == .alreadyThere)
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o601] as [mode_t])
  func `is refused when others may use it`(mode: mode_t) {
    chmod(file.path, mode)
    let error = refusal { _ = try file.key() }
    #expect(error?.code == .keyFileUnusable)
    #expect(error?.remedy == "Run: chmod 600 \(file.path)")
  }

  @Test func `is read with spaces and line ends around the line`() throws {
    let key = try file.key()
    try scratch.put(try [32, 10] + scratch.bytes("key") + [13, 10, 10], at: "key")
    chmod(file.path, 0o600)
    #expect(try file.key() == key)
  }

  @Test(arguments: [
    "", "onrecord-key-v1:", "onrecord-key-v1:AAAA", "onrecord-key-v2:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    "onrecord-key-v1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=",
    "onrecord-key-v1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= more",
  ])
  func `is refused when it is not such a line`(text: String) throws {
    try scratch.put(Array(text.utf8), at: "key")
    chmod(file.path, 0o600)
    let error = refusal { _ = try file.key() }
    #expect(error?.code == .keyFileUnusable)
    #expect(error?.description.contains("AAAA") == false)
  }

  @Test func `is missed when it is not there`() {
    #expect(refusal { _ = try KeyFile(path: scratch.path("none")).key() }?.code == .keyFileUnusable)
  }
}
