// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@Suite struct `An id` {
  let text = "00112233445566778899aabbccddeeff"

  @Test func `is 32 lower-case hexadecimal digits and 16 bytes`() {
    let id = RecordID(text)
    #expect(id?.description == text)
    #expect(id?.bytes.first == 0 && id?.bytes.last == 0xff)
    #expect(id.flatMap { RecordID(bytes: $0.bytes) } == id)
  }

  @Test(arguments: ["", "0", "00112233445566778899AABBCCDDEEFF", "00112233445566778899aabbccddeeff0", "zz"])
  func `refuses any other text`(text: String) { #expect(RecordID(text) == nil) }
}
