// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Ledger

@Suite struct `A ledger error` {
  @Test(arguments: LedgerError.Code.allCases) func `ends the command with the exit code its readers know`(
    code: LedgerError.Code
  ) {
    let expected: Int32 =
      switch code {
      case .notFound: 10
      case .busy: 11
      case .wrongKey: 12
      case .malformed, .signature, .tree, .entry, .depositPath, .commitment, .damaged, .rolledBack: 20
      case .exists, .storage, .invalid: 1
      }
    #expect(LedgerError(code, "What.", remedy: "Then.").exitCode == expected)
  }

  @Test func `says what happened and what to do next`() {
    let error = LedgerError(.busy, "The lock is held.", remedy: "Wait.")
    #expect("\(error)" == "The lock is held. Wait.")
  }

  @Test func `of the disk names the call, the file and the system's reason`() async throws {
    let fixture = try LedgerFixture()
    let error = #expect(throws: LedgerError.self) {
      try Disk().overwrite("\(fixture.directory)/none/file", with: [1])
    }
    #expect(error?.message == "Could not open \(fixture.directory)/none/file: No such file or directory.")
    #expect(error?.code == .storage && (error?.cause as? DiskFailure)?.isFatal == false)
  }
}

@Suite struct `A text form` {
  @Test func `of bytes is read back, and no other spelling is`() {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
      #expect(Base64.decode(Base64.encode(bytes).utf8) == bytes)
      #expect(Hex.decode(Hex.encode(bytes).utf8) == bytes)
    }
    for text in ["A", "AA", "AAA", "AA=A", "A===", "====", "AB==", "AAB=", "AA==\n", "AA AA", "AA=="] {
      #expect((Base64.decode(text.utf8) != nil) == (text == "AA=="), "\(text)")
    }
    for text in ["0", "0G", "AB", " 0", "0x"] { #expect(Hex.decode(text.utf8) == nil) }
  }

  /// RFC 4648 section 10.
  @Test(arguments: [("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")])
  func `of base64 is that of the RFC`(text: String, base64: String) {
    #expect(Base64.encode(Array(text.utf8)) == base64)
  }
}
