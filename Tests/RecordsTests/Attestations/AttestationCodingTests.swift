// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@Suite struct `An attestation's bytes` {
  @Test(arguments: SampleAttestations.all) func `give it back as it was`(attestation: Attestation) throws {
    let bytes = AttestationWriter.bytes(of: attestation)
    let back = try AttestationReader.attestation(bytes)
    #expect(back == attestation)
    #expect(back.about.conversation?.title == attestation.about.conversation?.title)
  }

  @Test func `are tried for every kind`() {
    #expect(Set(SampleAttestations.declarations.map(\.kind)) == Set(AttestationKind.allCases))
  }

  @Test func `of another version are refused`() {
    var bytes = AttestationWriter.bytes(of: SampleAttestations.all[0])
    for version in [0, 2, 255] as [UInt8] {
      bytes[0] = version
      #expect(throws: CodingDamage(offset: 0)) { try AttestationReader.attestation(bytes) }
    }
  }

  @Test(arguments: SampleAttestations.all) func `cut short anywhere or too long are refused`(attestation: Attestation) {
    let bytes = AttestationWriter.bytes(of: attestation)
    for end in bytes.indices {
      #expect(throws: CodingDamage.self) { try AttestationReader.attestation(Array(bytes[..<end])) }
    }
    #expect(throws: CodingDamage.self) { try AttestationReader.attestation(bytes + [0]) }
  }

  @Test func `of a kind nobody knows are refused`() {
    var bytes = AttestationWriter.bytes(of: SampleAttestations.attestation(.removed, about: Topic()))
    bytes[bytes.count - 1] = 200
    #expect(throws: CodingDamage.self) { try AttestationReader.attestation(bytes) }
  }

  @Test func `never change`() {
    let attestation = SampleAttestations.attestation(
      .usage(.urgent, words: "w", privateDevice: true, circumstance: nil))
    let hex = AttestationWriter.bytes(of: attestation).map { String($0, radix: 16) }.joined(separator: " ")
    #expect(
      hex == """
        1 10 0 0 0 0 0 0 0 8 0 0 0 0 0 0 0 9 92 f8 b2 e5 bd 68 10 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 1 b 41 73 68 61 20 4f 6b \
        61 66 6f 72 0 0 1 8 77 68 61 74 73 61 70 70 17 77 68 61 74 73 61 70 70 3a 46 6c 6f 6f 64 20 72 65 73 70 6f 6e 73 \
        65 1 e 46 6c 6f 6f 64 20 72 65 73 70 6f 6e 73 65 0 0 0 1 6 75 72 67 65 6e 74 1 77 1 0
        """)
  }
}
