// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import Store
import Vault

/// Sealing an object and checking the pages of a catalogue.
struct Sealing {
  let folder: String

  /// Seals one object, its digest and file included, then reads it back.
  func sealed(mebibytes: Int) throws -> [(String, Figure)] {
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let vault = try OpenVault.create(at: folder, unlock: .keyFile(try KeyFile.made(beside: folder)))
    let group = GroupID.random()
    let bytes = [UInt8](repeating: 7, count: 1 << 20)
    let sealing = Stopwatch()
    let sealer = try vault.seal(group: group, mediaType: "application/zip")
    for _ in 0..<mebibytes { try sealer.write(bytes) }
    let object = try sealer.finish().id
    let sealed = sealing.cpu
    let reading = Stopwatch()
    let length = try read(vault.read(object, in: group))
    return [("bytes", .count(length)), ("seal", .number(sealed)), ("read", .number(reading.cpu))]
  }

  private func read(_ reader: SealedReader) throws -> Int {
    var (buffer, offset) = ([UInt8](repeating: 0, count: 1 << 20), 0)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try reader.read(into: $0, at: offset) }
      guard count > 0 else { return offset }
      offset += count
    }
  }

  /// Decides the HMAC of every page of an archive's catalogue.
  func pages(keyFile: String) throws -> [(String, Figure)] {
    let catalogue = try Catalogue(archive: folder, keyFile: keyFile)
    let watch = Stopwatch()
    let faults = try catalogue.integrity(quick: true)
    let size = try FileManager.default.attributesOfItem(atPath: folder + "/catalogue.db")[.size] as? Int ?? 0
    return [("bytes", .count(size)), ("faults", .count(faults.count))] + watch.figures
  }
}

extension KeyFile {
  /// The path of a new key file beside `folder`.
  fileprivate static func made(beside folder: String) throws -> String {
    let path = folder + ".key"
    try? FileManager.default.removeItem(atPath: path)
    try Unlock.keyFile(path).makeKeyFile()
    return path
  }
}
