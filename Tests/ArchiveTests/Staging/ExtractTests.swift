// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Records
import Testing

@testable import Archive
@testable import Formats
@testable import Store
@testable import Vault

@Suite struct `Withholding from what cannot be cut` {
  /// Read, with the private picture withheld and all but the private conversation ticked.
  private func prepared(_ bench: Bench) async throws -> (DepositID, FilingAnswers) {
    let id = try await bench.read(StagedTexts.xml, "sms-20260303.xml", as: bench.ada)
    let reading = try await bench.office.reading(of: id, as: bench.ada)
    try await bench.office.withhold(
      .messages([4]), in: id, category: .personal, words: "A picture of our garden.", as: bench.ada)
    var answers = FilingAnswers()
    answers.conversations = Set(reading.conversations.map(\.key).filter { !$0.label.contains("900002") })
    #expect(reading.conversations.count == 3 && answers.conversations.count == 2)
    return (id, answers)
  }

  private func words(_ bench: Bench, _ receipt: Receipt) throws -> [String] {
    try bench.records(of: receipt.deposit.facts.id).map { CommittedFields.body(of: $0.item) }
  }

  @Test func `files an extract, in which nothing is of what was withheld`() async throws {
    let bench = try await Bench()
    let (id, answers) = try await prepared(bench)
    let whole = try bench.office.staging.sheet(#require(try bench.office.desk.staged(id))).content
    let receipt = try await bench.office.fileStaged(id, answers: answers, as: bench.ada)
    let deposit = receipt.deposit
    #expect(
      try words(bench, receipt) == [
        "Pumps are at the quay", "At one", "The weir", "1 items withheld before filing (OnRecord)",
        "Gate three is shut",
      ])
    #expect(deposit.report.isOfExtract && deposit.facts.channel == "sms")
    #expect(deposit.facts.withheld.map(\.items) == [1] && deposit.facts.conversationsLeftOut == 1)
    #expect(receipt.wholeSalt?.count == 32 && deposit.report.attachments[.present] == 1)
    for canary in StagedTexts.canaries { #expect(try !bench.holds(canary), "\(canary)") }
    #expect(try bench.holds("picture of a weir"))
    #expect(try bench.acts() == ["founded", "staged", "received", "filed", "attested", "withheldDestroyed"])
    let entry = try bench.archive.reader.entry(at: 2, of: bench.archive.reader.checkpoint())
    #expect(entry.digest("whole")?.bytes == whole && entry.count("withheld") == 1)
  }

  @Test func `gives the same kept original each time, so that it is known again`() async throws {
    let bench = try await Bench()
    let (first, answers) = try await prepared(bench)
    let filed = try await bench.office.fileStaged(first, answers: answers, as: bench.ada)
    let (second, _) = try await prepared(bench)
    let again = try await bench.office.fileStaged(second, answers: answers, as: bench.ada)
    #expect(again.outcome == .presentedAgain && again.deposit.facts.id == filed.deposit.facts.id)
  }

  @Test func `keeps the whole as it is when nothing is withheld`() async throws {
    let bench = try await Bench()
    let id = try await bench.read(StagedTexts.xml, "sms-20260303.xml", as: bench.ada)
    var answers = FilingAnswers()
    answers.conversations = Set(try await bench.office.reading(of: id, as: bench.ada).conversations.map(\.key))
    let receipt = try await bench.office.fileStaged(id, answers: answers, as: bench.ada)
    #expect(try bench.original(of: receipt.deposit) == Array(StagedTexts.xml.utf8))
    #expect(!receipt.deposit.report.isOfExtract)
  }

  @Test func `puts an extract of what was withheld into escrow where a notice touches it`() async throws {
    let bench = try await Bench()
    try await bench.office.placePreservation(
      .hold, person: bench.ada.person.id, conversation: nil, words: "The inquiry.", as: bench.manager)
    let (id, answers) = try await prepared(bench)
    _ = try await bench.office.fileStaged(id, answers: answers, as: bench.ada)
    let escrow = try #require(try bench.office.escrows(as: bench.ada).first)
    #expect(escrow.items == 3)
    for judge in [bench.head, bench.security] { try await bench.office.approveEscrow(escrow.id, as: judge) }
    let source = try await bench.office.openEscrow(escrow.id, as: bench.head)
    let sink = KeptFiles()
    let export = Export(name: "escrow", source: source)
    var items = try AllFormats().recognise(export).format.items(export, choices: Choices(), files: sink)
    var texts: [String] = []
    while let item = try items.next() { texts.append(CommittedFields.body(of: item)) }
    #expect(texts == ["quillwort tonight", "quillwort in bloom", "again"])
    #expect(sink.files.map { String(decoding: $0, as: UTF8.self) }.first == "picture of a comfrey")
  }

  @Test func `takes one conversation of thousands`() async throws {
    let bench = try await Bench()
    let id = try await bench.read(StagedTexts.many(3_000), "sms.xml", as: bench.ada)
    let conversations = try await bench.office.reading(of: id, as: bench.ada).conversations
    #expect(conversations.count == 3_000)
    var answers = FilingAnswers()
    answers.conversations = [conversations[17].key, conversations[2_999].key]
    let receipt = try await bench.office.fileStaged(id, answers: answers, as: bench.ada)
    #expect(try words(bench, receipt) == ["words number 17.", "words number 2999."])
    #expect(receipt.deposit.facts.conversationsLeftOut == 2_998)
    #expect(try !bench.holds("words number 18.") && !bench.holds("Person 18"))
  }

  @Test func `takes from several formats in one file, each conversation by its own channel`() async throws {
    let bench = try await Bench()
    let zip = try Self.zip([("texts/sms.xml", StagedTexts.xml), ("WhatsApp Chat with Flood.txt", StagedChat.text)])
    let id = try await bench.office.stage(MemorySource(zip), name: "phone.zip", as: bench.ada)
    let reading = try await bench.office.readStaged(id, choices: Choices(), as: bench.ada)
    #expect(reading.format.contains("+") && reading.conversations.count == 4)
    let chat = try #require(reading.conversations.first { $0.key.channel == "whatsapp" })
    try await bench.office.withhold(.messages([1]), in: id, category: .personal, words: "Home.", as: bench.ada)
    try await bench.office.withhold(
      .messages([try place(of: "quillwort, our word", in: bench, id)]), in: id, category: .personal, words: "Home.",
      as: bench.ada)
    var answers = FilingAnswers()
    answers.conversations = Set(reading.conversations.map(\.key))
    let receipt = try await bench.office.fileStaged(id, answers: answers, as: bench.ada)
    #expect(try bench.archive.catalogue.conversationRows().map(\.label.channel).contains("whatsapp"))
    #expect(try words(bench, receipt).filter { $0.contains("withheld before filing") }.count == 1 + 1)
    #expect(chat.messages == 4 && receipt.deposit.report.isOfExtract)
  }

  private func place(of words: String, in bench: Bench, _ id: DepositID) throws -> Int {
    let items = try bench.office.previewItems(of: id, conversation: nil, from: 0, limit: 100, as: bench.ada)
    return try #require(items.first { CommittedFields.body(of: $0).contains(words) }?.place)
  }

  private static func zip(_ files: [(String, String)]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try withoutActuallyEscaping({ (block: UnsafeRawBufferPointer) in bytes += block }) { sink in
      var zip = ZipWriter(sink)
      for (name, text) in files { try zip.addStored(name: name, Array(text.utf8)) }
      try zip.finish()
    }
    return bytes
  }
}
