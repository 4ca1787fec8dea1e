// SPDX-License-Identifier: Apache-2.0
import Crypto
import CryptoExtras
import Foundation
import Testing

@testable import Ledger

@Suite struct `A token` {
  private func tokens(_ body: [UInt8]) -> [[UInt8]] {
    body.withUnsafeBytes { bytes in
      var (tokens, parts) = (Tokens(bytes), [[UInt8]]())
      while let range = tokens.next() { parts.append(Array(bytes[range])) }
      return parts
    }
  }

  @Test(arguments: [
    ("", []), ("word", ["word"]), ("two words", ["two ", "words"]), ("end. Next", ["end", ". ", "Next"]),
    ("a  b", ["a ", " ", "b"]), (" a", [" ", "a"]), ("Café 5", ["Café ", "5"]), ("it's", ["it", "'", "s"]),
    ("see https://x.uk/a?b=1", ["see ", "https", "://", "x", ".", "uk", "/", "a", "?", "b", "=", "1"]),
    ("日本語 ok", ["日本語 ", "ok"]), ("line\nline", ["line", "\n", "line"]),
    (
      String(repeating: "a", count: 40) + " b",
      [String(repeating: "a", count: 32), String(repeating: "a", count: 8) + " ", "b"]
    ),
    (String(repeating: "a", count: 32) + " b", [String(repeating: "a", count: 32) + " ", "b"]),
    (String(repeating: "-", count: 33), [String(repeating: "-", count: 32), "-"]),
    ("a" + String(repeating: "é", count: 17), ["a" + String(repeating: "é", count: 15), "éé"]),
    (String(repeating: "😀", count: 9), [String(repeating: "😀", count: 8), "😀"]),
    ("abc" + String(repeating: "😀", count: 8), ["abc" + String(repeating: "😀", count: 7), "😀"]),
  ]) func `follows the frozen rule`(body: String, expected: [String]) {
    #expect(tokens(Array(body.utf8)) == expected.map { Array($0.utf8) })
  }

  @Test func `never loses a byte, and neighbours give the same tokens alone`() {
    var generator = SplitMix(state: 7)
    for _ in 0..<2_000 {
      let alphabet: [UInt8] = [0x20, 0x61, 0x2d, 0x80, 0xbf, 0xc3, 0xe2, 0xf0, 0x0a, 0x00]
      let body = (0..<Int.random(in: 0...90, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! }
      let parts = tokens(body)
      #expect(Array(parts.joined()) == body)
      #expect(parts.allSatisfy { (1...33).contains($0.count) })
      guard let cut = parts.indices.randomElement(using: &generator) else { continue }
      #expect(tokens(Array(parts[cut...].joined())) == Array(parts[cut...]))
      #expect(tokens(Array(parts[...cut].joined())) == Array(parts[...cut]))
    }
  }
}

/// Reproducible random numbers (Steele, Lea, Flood, 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}

@Suite struct `A message commitment` {
  static let seedBytes = (0..<32).map { UInt8($0 + 100) }
  static let seed = Seed(seedBytes)!

  static var fields: MessageFields {
    var fields = MessageFields()
    fields.append("sender", "+447700900123")
    fields.append("sentAt", "27/03/2022, 21:55")
    return fields
  }

  /// The commitment as docs/ledger-format.md writes it, over swift-crypto's own SHA-256 and AES.
  private func byHand(index: Int, fields: [[UInt8]], tokens: [[UInt8]]) throws -> [UInt8] {
    let seeds = try keystream(Self.seedBytes, count: 32 * (index + 1))
    let salts = try keystream(Array(seeds.suffix(32)), count: 16 * (fields.count + tokens.count))
    let leaves = (fields + tokens).enumerated().map { leaf, bytes in
      let kind: UInt8 = leaf < fields.count ? 0 : 1
      return Array(SHA256.hash(data: [2] + salts[16 * leaf..<16 * leaf + 16] + [kind] + bytes))
    }
    let counts = [0, 0, 0, UInt8(fields.count), 0, 0, UInt8(leaves.count >> 8), UInt8(leaves.count & 0xff)]
    return Array(SHA256.hash(data: [1] + counts + Array(leaves.joined())))
  }

  /// AES-256-CTR made of single AES blocks.
  private func keystream(_ key: [UInt8], count: Int) throws -> [UInt8] {
    var stream: [UInt8] = []
    for counter in 0..<(count + 15) / 16 {
      var block = [UInt8](repeating: 0, count: 14) + [UInt8(counter >> 8), UInt8(counter & 0xff)]
      try AES.permute(&block, key: SymmetricKey(data: key))
      stream += block
    }
    return Array(stream.prefix(count))
  }

  @Test func `is the hash that its specification describes`() throws {
    var writer = CommitmentWriter(seed: Self.seed)
    _ = writer.add(fields: MessageFields(), body: "")
    let second = writer.add(fields: Self.fields, body: "See you at 5, café.")
    let fields = ["sender\0+447700900123", "sentAt\0" + "27/03/2022, 21:55"].map { Array($0.utf8) }
    let tokens = ["See ", "you ", "at ", "5", ", ", "café", "."].map { Array($0.utf8) }
    #expect(second.bytes == (try byHand(index: 1, fields: fields, tokens: tokens)))
  }

  @Test(arguments: [250, 254, 255, 256, 257, 600]) func `is the same however many turns a long message takes`(
    words: Int
  ) throws {
    var writer = CommitmentWriter(seed: Self.seed)
    let tokens = (0..<words).map { _ in Array("ab ".utf8) }
    let digest = writer.add(fields: MessageFields(), body: String(repeating: "ab ", count: words))
    #expect(digest.bytes == (try byHand(index: 0, fields: [], tokens: tokens)))
  }

  @Test func `of many messages lead to the deposit's root`() throws {
    var writer = CommitmentWriter(seed: Self.seed)
    let commitments = (0..<1_100).map { writer.add(fields: Self.fields, body: "message \($0)") }
    #expect(Set(commitments).count == 1_100)
    #expect(writer.root.bytes == NaiveTree.root(commitments.map(\.bytes)[...]))
    #expect(writer.root == MerkleTree(commitments: commitments).root && writer.count == 1_100)
  }

  @Test func `is found again from a lone message seed`() throws {
    var writer = CommitmentWriter(seed: Self.seed)
    let commitments = (0..<1_030).map { writer.add(fields: Self.fields, body: "message \($0)") }
    for index in [0, 1, 1_023, 1_024, 1_029] {
      let kept = try #require(Seed(Self.seed.message(UInt64(index)).bytes))
      let shown = ShownMessage(seed: kept, fields: Self.fields, body: Array("message \(index)".utf8))
      #expect(shown.commitment == commitments[index])
    }
  }

  @Test func `stays the same when parts are hidden`() throws {
    let body = "The number is 07700 900123, call me."
    let whole = ShownMessage(seed: Self.seed.message(0), fields: Self.fields, body: Array(body.utf8))
    let hidden = whole.hiding(fields: ["sender"], body: [14..<26])
    #expect(hidden.commitment == whole.commitment)
    let checked = try CheckedMessage(hidden, at: InclusionProof(index: 0, size: 1, path: []))
    #expect(checked.fields == [.hidden, .shown(name: "sentAt", value: Array("27/03/2022, 21:55".utf8))])
    #expect(
      checked.body == [
        .shown(Array("The number is ".utf8)), .hidden(tokens: 2), .shown(Array(", call me.".utf8)),
      ])
  }
}
