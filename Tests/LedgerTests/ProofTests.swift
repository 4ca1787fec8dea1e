// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Ledger

@Suite struct `A message proof` {
  static let depositSeed = Seed((0..<32).map { UInt8($0 ^ 0x5a) })!

  static func fields(_ index: Int) -> MessageFields {
    var fields = MessageFields()
    fields.append("sender", "Priya")
    fields.append("number", "\(index)")
    return fields
  }

  static func body(_ index: Int) -> String { "Minister, the draft no. \(index) is ready; call 07700 900123." }

  static let commitments: [Digest] = {
    var writer = CommitmentWriter(seed: depositSeed)
    return (0..<5).map { writer.add(fields: fields($0), body: body($0)) }
  }()

  static func filed(records: UInt64 = 5, root: Digest = MerkleTree(commitments: commitments).root) throws -> Entry {
    try Entry(
      .filed, salt: Vectors.salt, time: 1_711_111_111_111,
      fields: [.hex("deposit", [UInt8](repeating: 0xd0, count: 16)), .count("records", records), .digest("root", root)])
  }

  static func shown(_ index: Int) -> ShownMessage {
    ShownMessage(seed: depositSeed.message(UInt64(index)), fields: fields(index), body: Array(body(index).utf8))
  }

  /// A ledger of nine entries whose fifth files the deposit; with the proof of its third message.
  private func made(
    hiding: [Range<Int>] = [], filed: Entry? = nil
  ) async throws -> (fixture: LedgerFixture, proof: [UInt8]) {
    let fixture = try LedgerFixture()
    let log = try await fixture.log(entries: 4)
    _ = try await log.append([filed ?? Self.filed()])
    _ = try await log.append((5..<9).map(LedgerFixture.entry))
    let place = try MerkleTree(commitments: Self.commitments).proof(of: 2)
    let message = Self.shown(2).hiding(fields: [], body: hiding)
    return (fixture, try MessageProof.file(of: message, at: place, entry: 4, from: fixture.reader))
  }

  @Test func `shows the message, its deposit's entry and the checkpoint`() async throws {
    let (fixture, proof) = try await made()
    let checked = try ProofVerifier(key: fixture.key.verifier).check(proof)
    let message = try #require(checked.message)
    #expect(checked.index == 4 && checked.checkpoint.size == 9)
    #expect(checked.entry.hex("deposit") == [UInt8](repeating: 0xd0, count: 16))
    #expect(checked.entry.time == 1_711_111_111_111)
    #expect(message.index == 2 && message.count == 5 && message.isWhole)
    #expect(message.value("sender") == Array("Priya".utf8))
    #expect(message.body == [.shown(Array(Self.body(2).utf8))])
  }

  @Test func `shows how much is withheld and not one byte of it`() async throws {
    let body = Self.body(2)
    let start = try #require(body.utf8.firstIndex(of: UInt8(ascii: "0")))
    let offset = body.utf8.distance(from: body.startIndex, to: start)
    let (fixture, proof) = try await made(hiding: [offset..<offset + 12])
    let message = try #require(try ProofVerifier(key: fixture.key.verifier).check(proof).message)
    #expect(
      message.body == [
        .shown(Array("Minister, the draft no. 2 is ready; call ".utf8)), .hidden(tokens: 2), .shown(Array(".".utf8)),
      ])
    let extra = try #require(LogProof(parsing: proof).extra)
    #expect(!extra.contains(Array("07700".utf8)) && !extra.contains(Array("900123".utf8)))
  }

  @Test func `fails when any byte of it is changed`() async throws {
    let (fixture, proof) = try await made(hiding: [0..<3])
    let verifier = ProofVerifier(key: fixture.key.verifier)
    for index in proof.indices {
      for flip: UInt8 in [0x01, 0x04, 0x20, 0x80] {
        var changed = proof
        changed[index] ^= flip
        #expect(throws: LedgerError.self, "byte \(index) ^ \(flip)") { try verifier.check(changed) }
      }
      #expect(throws: LedgerError.self) { try verifier.check(Array(proof[..<index])) }
    }
    #expect(throws: LedgerError.self) { try verifier.check(proof + [UInt8(ascii: "\n")]) }
  }

  @Test func `fails when any byte of its extra data is changed`() async throws {
    let (fixture, proof) = try await made(hiding: [0..<3])
    let outer = try LogProof(parsing: proof)
    let extra = try #require(outer.extra)
    for index in extra.indices {
      var changed = extra
      changed[index] ^= 0x10
      let file = LogProof(extra: changed, inclusion: outer.inclusion, checkpoint: outer.checkpoint).bytes
      let error = #expect(throws: LedgerError.self) { try ProofVerifier(key: fixture.key.verifier).check(file) }
      #expect(error?.exitCode == 20)
    }
  }

  @Test func `names the step that does not hold`() async throws {
    let (fixture, proof) = try await made()
    let outer = try LogProof(parsing: proof)
    let inner = try InnerProof(parsing: outer.extra!)
    let message = inner.message!
    func code(_ file: [UInt8], _ key: VerifierKey? = nil) -> LedgerError.Code? {
      do { try ProofVerifier(key: key ?? fixture.key.verifier).check(file) } catch {
        return (error as? LedgerError)?.code
      }
      return nil
    }
    func file(_ inner: InnerProof) -> [UInt8] {
      LogProof(extra: inner.bytes, inclusion: outer.inclusion, checkpoint: outer.checkpoint).bytes
    }
    let stranger = try SigningKey(seed: [UInt8](repeating: 3, count: 32), name: LedgerFixture.origin).verifier
    #expect(code(proof) == nil)
    #expect(code(proof, stranger) == .signature)
    #expect(code(file(InnerProof(entry: LedgerFixture.entry(4).bytes, message: message))) == .tree)
    let other = InnerProof.Message(place: message.place, commitment: message.commitment, shown: Self.shown(3))
    #expect(code(file(InnerProof(entry: inner.entry, message: other))) == .commitment)
    let moved = InnerProof.Message(
      place: message.place, commitment: Self.commitments[3], shown: Self.shown(3))
    #expect(code(file(InnerProof(entry: inner.entry, message: moved))) == .depositPath)
    #expect(code(Array("c2sp.org/tlog-proof@v2\n".utf8)) == .malformed)
  }

  @Test func `is not made under an entry with another root, another count or none`() async throws {
    for entry in [try Self.filed(root: Frontier().root), try Self.filed(records: 6), LedgerFixture.entry(4)] {
      let error = await #expect(throws: LedgerError.self) { try await made(filed: entry) }
      #expect(error?.exitCode == 20)
    }
  }

  @Test func `is not made of leaves that are no tokens`() async throws {
    let fixture = try LedgerFixture()
    let log = try await fixture.log()
    let salt = Vectors.salt
    let shown = ShownMessage(
      fields: [], tokens: [.open(salt: salt, bytes: Array("two ".utf8)), .open(salt: salt, bytes: Array("x y".utf8))])
    let tree = MerkleTree(commitments: [shown.commitment])
    _ = try await log.append([Self.filed(records: 1, root: tree.root)])
    let error = #expect(throws: LedgerError.self) {
      try MessageProof.file(of: shown, at: tree.proof(of: 0), entry: 0, from: fixture.reader)
    }
    #expect(error?.code == .commitment)
  }

  @Test func `of an entry alone is a receipt`() async throws {
    let (fixture, _) = try await made()
    let receipt = try MessageProof.receipt(of: 4, from: fixture.reader)
    let checked = try ProofVerifier(key: fixture.key.verifier).check(receipt)
    #expect(checked.entry == (try Self.filed()) && checked.message == nil)
    #expect(String(decoding: receipt, as: UTF8.self).hasPrefix("c2sp.org/tlog-proof@v1\nextra "))
  }

  @Test(arguments: [1, 2, 3, 5, 8, 255, 256, 257, 300]) func `holds for every entry of a ledger`(size: Int) async throws
  {
    let fixture = try LedgerFixture()
    _ = try await fixture.log(entries: size)
    let verifier = ProofVerifier(key: fixture.key.verifier)
    for index in stride(from: 0, to: size, by: max(1, size / 13)) {
      let checked = try verifier.check(MessageProof.receipt(of: UInt64(index), from: fixture.reader))
      #expect(checked.entry == LedgerFixture.entry(index))
    }
  }
}
