// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Ledger

@Suite(.enabled(if: GoVerifier.isAvailable, "golang or golang-golang-x-mod-dev is not installed."))
struct `An independent verifier in Go` {
  @Test func `accepts every published vector`() {
    let result = GoVerifier.check(["vectors", Vectors.folder])
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(arguments: [0, 1, 255, 256, 257, 700]) func `accepts our ledger`(size: Int) async throws {
    let fixture = try LedgerFixture()
    _ = try await fixture.log(steps: [size / 2, size])
    let result = GoVerifier.check(["ledger", fixture.directory, fixture.key.verifier.description])
    #expect(result.status == 0 && result.output.contains("\(size) entries"), "\(result.output)")
  }

  @Test(arguments: ["tile/entries/000", "tile/0/001", "tile/1/000.p/2", "checkpoint", "tile/entries/002.p/88"])
  func `refuses our ledger when a file of it was altered`(path: String) async throws {
    let fixture = try LedgerFixture()
    _ = try await fixture.log(entries: 600)
    var bytes = try fixture.read(path)
    bytes[bytes.count / 2] ^= 1
    try fixture.write(bytes, to: path)
    #expect(GoVerifier.check(["ledger", fixture.directory, fixture.key.verifier.description]).status == 20)
    #expect((try? fixture.audit.run().isWhole) != true)
  }

  @Test func `agrees with ours on altered proofs`() async throws {
    let fixture = try LedgerFixture()
    _ = try await fixture.log(entries: 3)
    let proof = try MessageProof.receipt(of: 1, from: fixture.reader)
    for index in stride(from: 0, to: proof.count, by: 9) {
      var changed = proof
      changed[index] ^= 0x04
      try fixture.write(changed, to: "altered.tlog-proof")
      let key = fixture.key.verifier
      let result = GoVerifier.check(["proof", "\(fixture.directory)/altered.tlog-proof", key.description])
      #expect(result.status == 20, "byte \(index)")
      #expect(throws: LedgerError.self) { try ProofVerifier(key: key).check(changed) }
    }
  }
}
