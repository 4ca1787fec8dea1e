// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Ledger

@Suite struct `A signed note` {
  /// Key and note of the documentation of Go's x/mod package sumdb/note.
  static let secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
  static let verifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  static let text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
  static let note =
    text + "\n\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6"
    + "RyyBwJnAM=\n"

  private func key(_ name: String, _ byte: UInt8) throws -> SigningKey {
    try SigningKey(seed: [UInt8](repeating: byte, count: 32), name: name)
  }

  @Test func `is written as Go writes it`() throws {
    let key = try SigningKey(Self.secret)
    #expect(key.secretText == Self.secret)
    #expect(key.verifier.description == Self.verifier)
    #expect(try SignedNote(signing: Self.text, by: [key]).bytes == Array(Self.note.utf8))
  }

  @Test func `is read as Go reads it`() throws {
    let note = try SignedNote(parsing: Array(Self.note.utf8))
    try note.verify(by: [VerifierKey(Self.verifier)])
    #expect(note.text == Self.text)
  }

  @Test func `is split at its last blank line`() throws {
    let note = try SignedNote(signing: "a\n\nb\n", by: [key("k", 1)])
    #expect(try SignedNote(parsing: note.bytes).text == "a\n\nb\n")
  }

  @Test func `passes with unknown keys beside the known one`() throws {
    let keys = try (0..<16).map { try key("witness\($0)", UInt8($0)) }
    let note = try SignedNote(parsing: SignedNote(signing: "text\n", by: keys).bytes)
    try note.verify(by: [keys[15].verifier])
    #expect(note.signatures.count == 16)
  }

  @Test func `is refused when only unknown keys signed it`() throws {
    let note = try SignedNote(signing: "text\n", by: [key("a", 1)])
    let error = #expect(throws: LedgerError.self) { try note.verify(by: [key("a", 2).verifier]) }
    #expect(error?.code == .signature)
  }

  @Test func `is refused when a known key signed something else, even beside a good signature`() throws {
    let (one, two) = (try key("one", 1), try key("two", 2))
    let other = String(decoding: try SignedNote(signing: "other\n", by: [one]).bytes.dropFirst(7), as: UTF8.self)
    let good = String(decoding: try SignedNote(signing: "text\n", by: [two]).bytes, as: UTF8.self)
    let note = try SignedNote(parsing: Array((good + other).utf8))
    try note.verify(by: [two.verifier])
    #expect(throws: LedgerError.self) { try note.verify(by: [one.verifier, two.verifier]) }
  }

  @Test(arguments: [
    "text\n", "text\n\n", "text\n\n\u{2014} k\n", "text\n\n- k AAAAAAA=\n", "text\n\n\u{2014} k AAAAAAA=",
    "te\u{1}xt\n\n\u{2014} k AAAAAAA=\n", "text\n\n\u{2014} k+k AAAAAAA=\n", "text\n\n\u{2014}  AAAAAAA=\n", "",
    "text\n\n\u{2014} k AAAAAAB=\n", "text\n\n\u{2014} k AAAA\n", "\n\u{2014} k AAAAAAA=\n",
  ]) func `is refused in another form`(text: String) {
    #expect(throws: LedgerError.self) { try SignedNote(parsing: Array(text.utf8)) }
  }

  @Test(arguments: [
    "", "name", "name+00000000+AA==", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  ]) func `is not checked with a key that is not of the form`(text: String) {
    #expect(throws: LedgerError.self) { try VerifierKey(text) }
  }
}

@Suite struct `A checkpoint` {
  /// The example of c2sp.org/tlog-checkpoint.
  static let example = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"

  @Test func `is read and written as the specification's example`() throws {
    let checkpoint = try Checkpoint(parsing: Self.example)
    #expect(checkpoint.size == 20_852_163)
    #expect(checkpoint.text == Self.example)
  }

  @Test func `may have extension lines that are ignored`() throws {
    #expect(try Checkpoint(parsing: Self.example + "more\n").text == Self.example)
  }

  @Test(arguments: ["0020852163", "-1", "+1", "", "9223372036854775808", "1 "]) func `states its size in one way`(
    size: String
  ) {
    let text = Self.example.replacing("20852163", with: size)
    #expect(throws: LedgerError.self) { try Checkpoint(parsing: text) }
  }

  @Test func `of another origin than the key is refused`() throws {
    let key = try SigningKey(seed: [UInt8](repeating: 1, count: 32), name: "one.example")
    let note = try SignedNote(
      signing: Checkpoint(origin: "two.example", size: 0, root: Frontier().root).text, by: [key])
    #expect(throws: LedgerError.self) { try SignedCheckpoint(verifying: note.bytes, by: key.verifier) }
  }
}
