// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Archive
@testable import Formats
@testable import Store

@Suite struct `Evidence in staging` {
  @Test func `asks for its facts, is read by them and filed with them`() async throws {
    let bench = try await Bench()
    let id = try await bench.stage("Rising fast\n\nOpen it\n", "Pasted text.txt", as: bench.ada)
    #expect(try await bench.office.reading(of: id, as: bench.ada).problem != nil)
    var facts = EvidenceFacts()
    (facts.people, facts.channel, facts.isOneMessagePerParagraph) = (["Jonas Weir"], "signal", true)
    let reading = try await bench.office.readStaged(
      id, choices: Choices().with(ReadingAids(evidence: facts)), as: bench.ada)
    #expect(reading.conversations.map(\.messages) == [2])
    #expect(reading.conversations.first?.key.channel == "signal")
    #expect(reading.report?.grade == .d)
    let deposit = try await bench.office.fileStaged(id, answers: FilingAnswers(), as: bench.ada).deposit
    #expect((deposit.facts.channel, deposit.records) == ("signal", 2))
    #expect(try bench.archive.aids(of: deposit.facts).evidence == facts.json)
    try bench.office.close()
    try bench.archive.close()
  }

  @Test func `that is a picture asks for facts`() async throws {
    let bench = try await Bench()
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]
    let id = try await bench.office.stage(MemorySource(png), name: "a.png", as: bench.ada)
    #expect(try await bench.office.reading(of: id, as: bench.ada).needs == .facts)
    try bench.office.close()
    try bench.archive.close()
  }
}
