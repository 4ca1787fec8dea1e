// SPDX-License-Identifier: Apache-2.0
import Foundation

@testable import Ledger

/// The published test vectors, made from fixed seeds: the files of docs/vectors with their bytes.
enum Vectors {
  static let salt = Salt([UInt8](repeating: 0x11, count: 16))!
  static let seed = Seed((0..<32).map { UInt8($0 + 100) })!

  struct Tree: Codable {
    let leaves: [String]
    let root: String
    let proofs: [[String]]
  }

  struct Body: Codable {
    let body: String
    let tokens: [String]
  }

  struct Field: Codable {
    let name: String
    let value: String
  }

  struct Message: Codable {
    let seed: String
    let fields: [Field]
    let body: String
    let leaves: [String]
    let commitment: String
  }

  struct Deposit: Codable {
    let seed: String
    let root: String
    let messages: [Message]
  }

  struct EntryVector: Codable {
    let entry: String
    let valid: Bool
    let leaf: String
  }

  struct Proof: Codable {
    let file: String
    let key: String
    let verdict: String
  }

  /// Bodies that touch every part of the token rule.
  static let bodies: [[UInt8]] =
    [
      "", "word", "two words", "end. Next", "a  b", " a", "it's £5.00", "Café à 17 h", "日本語のメッセージ ok", "line\nline\r\n",
      String(repeating: "a", count: 32) + " b", String(repeating: "a", count: 40) + " b",
      String(repeating: "-", count: 33),
      "a" + String(repeating: "é", count: 17), "abc" + String(repeating: "😀", count: 9), "\u{200e}<attached: 1.jpg>",
    ].map { Array($0.utf8) } + [[UInt8](repeating: 0x80, count: 40), [0xff, 0x20, 0x00, 0x20, 0x61]]

  static func json(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }

  static func trees() throws -> [Tree] {
    try (0...8).map { size in
      let leaves = `A Merkle tree`.ctLeaves.prefix(size)
      let tree = MerkleTree(leaves: leaves.map { $0.withUnsafeBytes(Hashing.leaf) })
      let proofs = try (0..<UInt64(size)).map { try tree.proof(of: $0).path.map(\.hex) }
      return Tree(leaves: leaves.map { Hex.encode($0) }, root: tree.root.hex, proofs: proofs)
    }
  }

  static func tokens() -> [Body] {
    bodies.map { body in
      let parts = body.withUnsafeBytes { bytes in
        var (tokens, parts) = (Tokens(bytes), [String]())
        while let range = tokens.next() { parts.append(Hex.encode(bytes[range])) }
        return parts
      }
      return Body(body: Hex.encode(body), tokens: parts)
    }
  }

  static func deposit() -> Deposit {
    var writer = CommitmentWriter(seed: seed)
    let messages = bodies.enumerated().map { index, body in
      var fields = MessageFields()
      let named = [("sender", "Priya Raman"), ("sentAt", "27/03/2022, 21:5\(index % 10)")].prefix(index % 3)
      for (name, value) in named { fields.append(name, value.utf8) }
      let commitment = body.withUnsafeBytes { writer.add(fields: fields, body: $0) }
      let own = seed.message(UInt64(index))
      let shown = ShownMessage(seed: own, fields: fields, body: body)
      return Message(
        seed: Hex.encode(own.bytes), fields: named.map { Field(name: $0, value: Hex.encode($1.utf8)) },
        body: Hex.encode(body),
        leaves: (shown.fields.map { $0.hash(.field) } + shown.tokens.map { $0.hash(.token) }).map(\.hex),
        commitment: commitment.hex)
    }
    return Deposit(seed: Hex.encode(seed.bytes), root: writer.root.hex, messages: messages)
  }

  static func entries() throws -> [EntryVector] {
    let good = String(decoding: LedgerFixture.entry(7).bytes, as: UTF8.self)
    let texts: [(String, Bool)] = [
      (good, true), (good + "page 8\n", true), (good + "more 00", false), (good + "\n", false),
      (good.replacing("viewed", with: "Viewed"), false), (good.replacing("page 7", with: "page seven"), false),
      (good.replacing("/v1", with: "/v2"), false), (good.replacing("time 1", with: "time 01"), false),
      (good + "time 5\n", false),
      (good + String(repeating: "k \(String(repeating: "0", count: 128))\n", count: 8), false),
      (good.replacing("\n", with: "\r\n"), false), ("", false),
    ]
    return texts.map { text, valid in
      let bytes = Array(text.utf8)
      return EntryVector(entry: Hex.encode(bytes), valid: valid, leaf: bytes.withUnsafeBytes(Hashing.leaf).hex)
    }
  }
}
