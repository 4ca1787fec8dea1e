// SPDX-License-Identifier: Apache-2.0
import Vault

/// The decoded files of one deposit, one after another in a single sealed object.
struct AttachmentPack {
  /// Where a file stands in the pack.
  struct File: Sendable, Hashable {
    let offset: Int
    let length: Int
  }

  private let vault: OpenVault
  private let group: GroupID
  private var sealer: Sealer?
  private var offset = 0
  private(set) var files: [File] = []

  init(vault: OpenVault, group: GroupID) { (self.vault, self.group) = (vault, group) }

  mutating func begin() throws {
    if sealer == nil { sealer = try vault.seal(group: group, mediaType: Kind.attachments) }
    files.append(File(offset: offset, length: 0))
  }

  mutating func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try sealer?.write($0) }
    offset += bytes.count
  }

  mutating func end() {
    guard let last = files.popLast() else { return }
    files.append(File(offset: last.offset, length: offset - last.offset))
  }

  /// Id of the pack; nil when no file was met.
  var id: ObjectID? { sealer?.id }

  /// The pack's sealer, to be finished with the filing's; empty when no file was met.
  var sealers: [Sealer] { sealer.map { [$0] } ?? [] }

  func abandon() { sealer?.abandon() }
}
