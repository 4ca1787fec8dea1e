// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import Testing

@testable import Vault

/// Prints rates; run with `ONRECORD_MEASURE=1 swift test -c release --filter Measure` beside `openssl speed`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["ONRECORD_MEASURE"] != nil), .serialized)
struct `The speed of the vault` {
  private let bytes = [UInt8](repeating: 7, count: 1 << 20)
  private let rounds = 512

  @Test func `of sealing chunks in memory`() throws {
    let sealer = ChunkSealer(inputKey: SymmetricKey(size: .bits256), context: []) { _ in }
    try report("seal") { try bytes.withUnsafeBytes { try sealer.write($0) } }
  }

  @Test func `of sealing and hashing chunks in memory`() throws {
    let digest = Box(SHA256())
    let sealer = ChunkSealer(inputKey: SymmetricKey(size: .bits256), context: []) {
      digest.value.update(bufferPointer: $0)
    }
    try report("seal and SHA-256") { try bytes.withUnsafeBytes { try sealer.write($0) } }
  }

  @Test func `of sealing and reading a file`() throws {
    let (scratch, group) = (try Scratch(), GroupID.random())
    let vault = try scratch.newVault()
    let sealer = try vault.seal(group: group, mediaType: "application/zip")
    try report("seal to a file") { try bytes.withUnsafeBytes { try sealer.write($0) } }
    let object = try sealer.finish().id
    print("measured: peak after sealing \(rounds) MiB: \(try peak())")
    let reader = try vault.read(object, in: group)
    var (buffer, offset) = ([UInt8](repeating: 0, count: bytes.count), 0)
    try report("read forward, 1 MiB at a time") {
      offset += try buffer.withUnsafeMutableBytes { try reader.read(into: $0, at: offset) }
    }
    offset = 0
    try report("read forward, 8 KiB at a time") {
      for _ in 0..<128 {
        offset += try buffer.withUnsafeMutableBytes { bytes in
          try reader.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<8_192]), at: offset)
        }
      }
    }
    #expect(offset == rounds * bytes.count)
    let time = try ContinuousClock().measure { _ = try vault.check(object, in: group) }
    print("measured: check \(Int(Double(rounds * bytes.count) / time.seconds / 1e6)) MB/s")
  }

  @Test func `of small objects`() throws {
    let (scratch, group) = (try Scratch(), GroupID.random())
    let vault = try scratch.newVault()
    var objects: [ObjectID] = []
    let sealing = try ContinuousClock().measure {
      for _ in 0..<1_000 { objects.append(try vault.seal(sample(300), group: group, mediaType: "text/plain").id) }
    }
    let reading = try ContinuousClock().measure {
      for object in objects { _ = try vault.read(object, in: group).bytes() }
    }
    print("measured: 300 bytes sealed in \(Int(sealing.seconds * 1e3)) µs, read in \(Int(reading.seconds * 1e3)) µs")
  }

  /// Peak resident memory of this process, as the kernel prints it.
  private func peak() throws -> Substring {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    return status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? "unknown"
  }

  private func report(_ name: String, _ body: () throws -> Void) throws {
    let time = try ContinuousClock().measure { for _ in 0..<rounds { try body() } }
    print("measured: \(name) \(Int(Double(rounds * bytes.count) / time.seconds / 1e6)) MB/s")
  }
}

extension Duration {
  fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

private final class Box<Value> {
  var value: Value
  init(_ value: Value) { self.value = value }
}
