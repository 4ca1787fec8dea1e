// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import Testing

@testable import Vault

/// Vectors made by another implementation (PyPI `cryptography`); the file says which version.
struct CobblestoneVectors: Decodable {
  struct Case: Decodable, Sendable, CustomStringConvertible {
    let plaintextBytes: Int
    let key, context, salt, commitment: String
    let ciphertextBytes: Int
    let ciphertextSHA256: String
    let ciphertext: String?

    var description: String { "\(plaintextBytes) bytes" }
    var inputKey: SymmetricKey { SymmetricKey(data: bytes(key)) }
    func bytes(_ hex: String) -> [UInt8] { [UInt8](lowercaseHex: hex)! }  // a broken vector file fails loudly
  }

  let cases: [Case]

  static let all: [Case] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Vectors/cobblestone-256.json")
    return try! JSONDecoder().decode(CobblestoneVectors.self, from: Data(contentsOf: file)).cases  // as above
  }()
}

@Suite struct `C2SP chunked encryption` {
  @Test(arguments: CobblestoneVectors.all)
  func `gives the bytes that another implementation gives`(vector: CobblestoneVectors.Case) throws {
    let sealed = try seal(sample(vector.plaintextBytes), vector)
    #expect(sealed.count == vector.ciphertextBytes)
    #expect(SHA256.hash(data: sealed).lowercaseHex == vector.ciphertextSHA256)
    #expect(sealed[24..<56].lowercaseHex == vector.commitment)
    if let whole = vector.ciphertext { #expect(sealed.lowercaseHex == whole) }
  }

  @Test(arguments: CobblestoneVectors.all)
  func `knows the length of the plaintext from that of the ciphertext`(vector: CobblestoneVectors.Case) throws {
    let layout = try #require(ChunkLayout(ciphertextBytes: vector.ciphertextBytes))
    #expect(layout.plaintextBytes == vector.plaintextBytes)
    #expect(layout.chunkCount == vector.plaintextBytes / 16_384 + 1)
  }

  @Test(arguments: [1, 3, 1_000, 16_383, 16_384, 16_385, 40_000])
  func `gives the same bytes however they are handed in`(step: Int) throws {
    let vector = try #require(CobblestoneVectors.all.first { $0.plaintextBytes == 49_157 })
    let sealed = try seal(sample(49_157), vector, step: step)
    #expect(SHA256.hash(data: sealed).lowercaseHex == vector.ciphertextSHA256)
  }

  @Test(arguments: [0, 1, 55, 56, 57, 71, 56 + 16_400, 56 + 16_400 + 15, 56 + 2 * 16_400])
  func `has no object of such a length`(bytes: Int) {
    #expect(ChunkLayout(ciphertextBytes: bytes) == nil)
  }

  private func seal(
    _ bytes: [UInt8], _ vector: CobblestoneVectors.Case, step: Int = .max
  ) throws -> [UInt8] {
    let output = Output()
    let sealer = ChunkSealer(
      inputKey: vector.inputKey, context: vector.bytes(vector.context), salt: vector.bytes(vector.salt)
    ) { output.bytes += $0 }
    for start in stride(from: 0, to: bytes.count, by: min(step, max(1, bytes.count))) {
      try Array(bytes[start...].prefix(step)).withUnsafeBytes { try sealer.write($0) }
    }
    try sealer.finish()
    return output.bytes
  }
}

private final class Output {
  var bytes: [UInt8] = []
}
