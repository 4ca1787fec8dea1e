// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Testing

@testable import Vault

@Suite struct `A directory of objects` {
  @Test(arguments: BlobStoreContract.promises) func `keeps the promise`(promise: Promise<any BlobStore>) throws {
    let scratch = try Scratch()
    let store = DirectoryBlobStore(folder: scratch.path("vault"))
    try store.make()
    try promise.hold(store)
  }

  @Test func `takes objects when its subfolders were lost`() throws {
    let scratch = try Scratch()
    let store = DirectoryBlobStore(folder: scratch.path)
    let writer = try store.writer(for: .random())
    try writer.commit()
    #expect(try scratch.files().count == 1)
  }
}

@Suite struct `The keys in a header` {
  @Test(arguments: KeyKeeperContract.promises)
  func `keep the promise with a key file`(promise: Promise<KeyKeeperContract.Subject>) throws {
    let scratch = try Scratch()
    let vault = try scratch.newVault()
    try promise.hold(.init(keeper: vault.keys.keeper) { try scratch.reopened().keys.keeper })
  }

  @Test(arguments: KeyKeeperContract.promises)
  func `keep the promise with a passphrase`(promise: Promise<KeyKeeperContract.Subject>) throws {
    let (scratch, unlock) = (try Scratch(), Scratch.passphrase)
    let lock = try unlock.newLock(kibibytes: 8, passes: 1)
    let vault = try OpenVault.create(at: scratch.path, unlock: unlock, lock: lock)
    try promise.hold(
      .init(keeper: vault.keys.keeper) { try OpenVault.open(at: scratch.path, unlock: unlock).keys.keeper })
  }
}
