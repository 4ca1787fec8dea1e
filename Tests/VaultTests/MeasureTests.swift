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

  private func report(_ name: String, _ body: () throws -> Void) throws {
    let time = try ContinuousClock().measure { for _ in 0..<rounds { try body() } }
    let seconds = Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
    print("measured: \(name) \(Int(Double(rounds * bytes.count) / seconds / 1e6)) MB/s")
  }
}

private final class Box<Value> {
  var value: Value
  init(_ value: Value) { self.value = value }
}
