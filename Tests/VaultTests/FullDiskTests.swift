// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc
import Testing

@testable import Vault

/// A file system of 640 KiB in memory; needs the right to mount.
private final class SmallDisk {
  let scratch: Scratch
  var path: String { scratch.path("disk") }

  init?() throws {
    scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("disk"), withIntermediateDirectories: true)
    guard mount("tmpfs", path, "tmpfs", 0, "size=640k,nr_inodes=1000") == 0 else { return nil }
  }

  deinit { umount2(path, CInt(MNT_DETACH)) }

  static let mayMount = (try? SmallDisk()) != nil
}

@Suite(.enabled(if: SmallDisk.mayMount, "needs the right to mount a tmpfs"))
struct `On a full disk` {
  @Test func `sealing fails, says so, leaves nothing and works again`() throws {
    let disk = try #require(try SmallDisk())
    try KeyFile(path: disk.scratch.path("key")).create()
    let vault = try OpenVault.create(at: disk.path, unlock: disk.scratch.unlock)
    let group = GroupID.random()
    let kept = try vault.seal(sample(1_000), group: group, mediaType: "text/plain").id
    let error = refusal { _ = try vault.seal(sample(900_000), group: group, mediaType: "text/plain") }
    #expect(error?.code == .full)
    #expect(error?.remedy == "Free space on this disk, then do the same again.")
    #expect(try vault.survey() == VaultSurvey(objects: 1))
    #expect(try vault.read(kept, in: group).size == 1_000)
    _ = try vault.seal(sample(2_000), group: group, mediaType: "text/plain")
    #expect(try vault.checkKeys() == KeyReport(records: 3))
  }

  @Test func `a key that does not fit leaves no object and no torn record`() throws {
    let disk = try #require(try SmallDisk())
    try KeyFile(path: disk.scratch.path("key")).create()
    let vault = try OpenVault.create(at: disk.path, unlock: disk.scratch.unlock)
    let group = GroupID.random()
    let sealer = try vault.seal(group: group, mediaType: "text/plain")
    try sealer.write(sample(10))
    let filler = try Descriptor("\(disk.path)/filler", O_WRONLY | O_CREAT)
    #expect(throws: SystemFailure.self) { try filler.write(sample(1 << 20), at: 0) }
    #expect(refusal { _ = try sealer.finish() }?.code == .full)
    try filler.truncate(to: 0)
    _ = try vault.seal(sample(10), group: group, mediaType: "text/plain")
    #expect(try vault.checkKeys() == KeyReport(records: 2))
  }
}
