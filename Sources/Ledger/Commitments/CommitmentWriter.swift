// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation

/// Commits to a deposit's messages one after the other, in the order of their indexes: constant memory, no allocation a
/// leaf. The deposit's root is taken from it at the end.
public struct CommitmentWriter {
  private let seed: Seed
  private var tree = Frontier()
  /// Seeds of the messages `firstSeed ..<`, 32 bytes each.
  private var seeds = Data()
  private var firstSeed: UInt64 = 0
  /// Head and leaf hashes of the message at hand, or of a part of it.
  private var input: [UInt8]

  /// Message seeds made at once: one call for a thousand messages.
  private static let seedsAtOnce = 1_024
  /// Leaves salted and hashed at once; a longer message takes several turns.
  private static let leavesAtOnce = 256

  /// A writer for the deposit with this seed.
  public init(seed: Seed) {
    self.seed = seed
    input = [UInt8](repeating: 0, count: CommitmentHash.headBytes + Self.leavesAtOnce * Digest.byteCount)
  }

  /// The number of messages committed to.
  public var count: UInt64 { tree.size }

  /// The RFC 6962 root over the commitments so far: a deposit's `root`.
  public var root: Digest { tree.root }

  /// Commits to the next message and returns its commitment.
  public mutating func add(fields: MessageFields, body: UnsafeRawBufferPointer) -> Digest {
    let seed = nextSeed()
    let count = fields.count + Tokens.count(body)
    let digest = fields.bytes.withUnsafeBytes { fieldBytes in
      var leaves = Leaves(fields: fields, fieldBytes: fieldBytes, body: body)
      return commitment(of: &leaves, count: count, seed: seed)
    }
    tree.append(commitment: digest)
    return digest
  }

  /// Commits to the next message, whose body is a string.
  public mutating func add(fields: MessageFields, body: String) -> Digest {
    var body = body
    return body.withUTF8 { add(fields: fields, body: UnsafeRawBufferPointer($0)) }
  }

  private mutating func nextSeed() -> Seed {
    let index = tree.size
    if seeds.isEmpty || index >= firstSeed + UInt64(Self.seedsAtOnce) {
      seeds = seed.keystream(from: 2 * index, blocks: 2 * Self.seedsAtOnce)
      firstSeed = index
    }
    let start = Int(index - firstSeed) * Seed.byteCount
    return Seed(keystream: seeds[start..<start + Seed.byteCount])
  }

  private mutating func commitment(of leaves: inout Leaves, count: Int, seed: Seed) -> Digest {
    let head = CommitmentHash.headBytes
    input.withUnsafeMutableBytes { CommitmentHash.writeHead(fields: leaves.fields.count, leaves: count, to: $0) }
    guard count > Self.leavesAtOnce else {
      hash(&leaves, 0..<count, seed: seed, at: head)
      return input.withUnsafeBytes { Hashing.sha256(.init(rebasing: $0[..<(head + count * Digest.byteCount)])) }
    }
    return longCommitment(of: &leaves, count: count, seed: seed)
  }

  private mutating func longCommitment(of leaves: inout Leaves, count: Int, seed: Seed) -> Digest {
    var hash = SHA256()
    input.withUnsafeBytes { hash.update(bufferPointer: .init(rebasing: $0[..<CommitmentHash.headBytes])) }
    for start in stride(from: 0, to: count, by: Self.leavesAtOnce) {
      let range = start..<min(start + Self.leavesAtOnce, count)
      self.hash(&leaves, range, seed: seed, at: 0)
      input.withUnsafeBytes { hash.update(bufferPointer: .init(rebasing: $0[..<(range.count * Digest.byteCount)])) }
    }
    return Digest(Array(hash.finalize()))!
  }

  /// Writes the hashes of the next `range.count` leaves into `input` from `offset` on.
  private mutating func hash(_ leaves: inout Leaves, _ range: Range<Int>, seed: Seed, at offset: Int) {
    guard !range.isEmpty else { return }
    let salts = seed.salts(range)
    salts.withUnsafeBytes { salts in
      input.withUnsafeMutableBytes { input in
        for index in 0..<range.count {
          let hash = leaves.nextHash(salt: salts.baseAddress! + index * Salt.byteCount)
          input.storeBytes(of: hash, toByteOffset: offset + index * Digest.byteCount, as: Digest.self)
        }
      }
    }
  }
}
