// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@Suite struct `An item's encoding` {
  @Test func `gives back every field of every kind of item`() throws {
    var writer = ItemWriter()
    for item in SampleItems.all { writer.write(item) }
    try writer.out.bytes.withUnsafeBytes { bytes in
      var reader = ItemReader(ByteReader(bytes))
      for item in SampleItems.all {
        let read = try reader.item()
        #expect(read == item)
      }
      #expect(reader.input.isAtEnd)
    }
  }

  @Test func `cut short anywhere ends in an error and not in a crash`() {
    var writer = ItemWriter()
    for item in SampleItems.all { writer.write(item) }
    for length in 0..<writer.out.bytes.count {
      Array(writer.out.bytes[..<length]).withUnsafeBytes { bytes in
        var reader = ItemReader(ByteReader(bytes))
        #expect(throws: CodingDamage.self) { while true { _ = try reader.item() } }
      }
    }
  }

  @Test func `with any bit flipped never crashes`() {
    var writer = ItemWriter()
    for item in SampleItems.all { writer.write(item) }
    for bit in 0..<writer.out.bytes.count * 8 {
      var damaged = writer.out.bytes
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      damaged.withUnsafeBytes { bytes in
        var reader = ItemReader(ByteReader(bytes))
        for _ in 0...SampleItems.all.count { guard (try? reader.item()) != nil else { return } }
      }
    }
  }

  @Test func `of a report and of a deposit's facts gives back every field`() throws {
    var out = ByteWriter()
    ReportCoding.write(SampleItems.report, to: &out)
    FactsCoding.write(SampleItems.facts, to: &out)
    try out.bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      let report = try ReportCoding.report(&reader)
      let facts = try FactsCoding.facts(&reader)
      #expect(report == SampleItems.report && facts == SampleItems.facts)
      #expect(reader.isAtEnd)
    }
  }
}
