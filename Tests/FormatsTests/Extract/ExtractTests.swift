// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Records
import Testing

@testable import Formats

@Suite struct `An extract` {
  private static let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Fuzz/seeds").standardizedFileURL

  /// The seeds of every format that has some, and the name each is handed in under.
  private static var samples: [(format: any ExportFormat, name: String, bytes: [UInt8])] {
    AllFormats().formats.flatMap { format in
      let folder = seeds.appending(path: format.name)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.sorted().map { (format, $0, Array((try? Data(contentsOf: folder.appending(path: $0))) ?? Data())) }
    }
  }

  @Test func `of everything gives the same items, files and losses, whatever the format`() throws {
    var formats: Set<String> = []
    for (format, name, bytes) in Self.samples {
      guard let parsed = try? Extraction.parse(bytes, named: name, as: format), !parsed.items.isEmpty,
        parsed.items.contains(where: { $0.label != nil })
      else { continue }
      let extract = try Extraction(parsed)
      let again = try Extraction.parse(extract.kept, named: "whatever.zip")
      let isSame = again.items.map { $0.bare(again.files) } == parsed.items.map { $0.bare(parsed.files) }
      #expect(isSame, "\(format.name) \(name)")
      #expect(again.report.bytes.balances)
      #expect(
        (again.report.losses, again.report.grade, again.report.choices)
          == (parsed.report.losses, parsed.report.grade, parsed.report.choices))
      #expect(again.report.attachments[.present] == parsed.report.attachments[.present], "\(name)")
      #expect(Channel.usual(forFormat: again.report.format) == Channel.usual(forFormat: parsed.report.format))
      #expect(try Extraction(parsed).kept == extract.kept)
      formats.insert(format.name)
    }
    #expect(formats.count >= 4, "\(formats)")
  }

  @Test func `keeps every field of a message and an event`() throws {
    let parsed = Extraction.Parsed(items: ExtractSample.items, files: ExtractSample.files, report: ExtractSample.report)
    let again = try Extraction.parse(try Extraction(parsed).kept, named: "x.zip")
    for (one, other) in zip(again.items, parsed.items) {
      #expect(one.bare(again.files) == other.bare(parsed.files))
    }
    #expect(again.items.count == parsed.items.count && again.report.format == "onrecord-extract+sms-backup-restore")
    #expect(again.report.isOfExtract)
  }

  @Test func `counts each run of a conversation where it stood, and says nothing of one withheld whole`() throws {
    let parsed = Extraction.Parsed(items: ExtractSample.threeChats, files: [], report: ExtractSample.report)
    let extract = try Extraction(parsed) { ExtractSample.isPrivate($0) }
    let again = try Extraction.parse(extract.kept, named: "x.zip")
    #expect(
      again.items.map(\.brief) == [
        "flood: Pumps are at the quay", "lunch: 1 withheld", "lunch: At one", "flood: 2 withheld",
        "flood: Gate three is shut", "lunch: 1 withheld",
      ])
    for word in ["quillwort", "teasel", "Wren Secretperson", "family", "unreadable", "4711"] {
      #expect(!String(decoding: extract.kept, as: UTF8.self).contains(word), "\(word)")
    }
    #expect(String(decoding: extract.withheld, as: UTF8.self).contains("quillwort"))
    #expect(try Extraction.parse(extract.withheld, named: "x.zip").items.compactMap(\.label).count == 6)
    #expect(again.report.messages == 3 && again.report.events == 3 && again.report.notices == 0)
  }

  @Test func `gives a file to kept messages alone, and numbers the kept ones without gaps`() throws {
    let parsed = Extraction.Parsed(
      items: ExtractSample.withFiles, files: ExtractSample.files, report: ExtractSample.report)
    let extract = try Extraction(parsed) { $0.brief.contains("private") }
    let again = try Extraction.parse(extract.kept, named: "x.zip")
    #expect(again.files.map { String(decoding: $0, as: UTF8.self) } == ["picture of a weir", "shared map"])
    let text = String(decoding: extract.kept, as: UTF8.self)
    #expect(!text.contains("picture of a child") && !text.contains("child.jpg") && !text.contains("files/2"))
    let complement = try Extraction.parse(extract.withheld, named: "x.zip")
    #expect(complement.files.map { String(decoding: $0, as: UTF8.self) } == ["picture of a child", "shared map"])
  }

  @Test func `takes the quotation of a withheld message out of what answers it`() throws {
    let parsed = Extraction.Parsed(items: ExtractSample.answers, files: [], report: ExtractSample.report)
    let extract = try Extraction(parsed) { $0.brief.contains("private") }
    let text = String(decoding: extract.kept, as: UTF8.self)
    #expect(!text.contains("quillwort") && text.contains("pumps quoted") && text.contains("guid-private"))
  }

  @Test func `takes a quotation out in every form it comes in`() throws {
    let parsed = Extraction.Parsed(
      items: ExtractSample.quotations, files: ExtractSample.files, report: ExtractSample.report)
    let extract = try Extraction(parsed) { $0.brief.contains("private") }
    let text = String(decoding: extract.kept, as: UTF8.self)
    #expect(!text.contains("quillwort") && !text.contains("picture of a child") && !text.contains("child.jpg"))
    #expect(try Extraction.parse(extract.kept, named: "x.zip").items.count == 6)
  }

  @Test func `is not made of an export that reads otherwise the second time`() throws {
    var plan = ExtractPlan()
    for item in ExtractSample.threeChats { plan.add(item, isWithheld: false) }
    var maker = try ExtractMaker(
      plan, kept: MemorySpool(), withheld: MemorySpool(), files: SpooledFiles(in: MemorySpool()))
    for item in ExtractSample.threeChats.reversed() { try maker.add(item) }
    #expect(throws: FormatError.self) { try maker.finish(ExtractSample.report) }
  }

  @Test func `leaves nothing to file when all is withheld`() throws {
    let parsed = Extraction.Parsed(items: ExtractSample.threeChats, files: [], report: ExtractSample.report)
    #expect(throws: FormatError.self) { try Extraction(parsed) { _ in true } }
  }

  @Test func `may be extracted from again`() throws {
    let parsed = Extraction.Parsed(items: ExtractSample.threeChats, files: [], report: ExtractSample.report)
    let first = try Extraction.parse(try Extraction(parsed).kept, named: "x.zip")
    let second = try Extraction.parse(try Extraction(first) { ExtractSample.isPrivate($0) }.kept, named: "x.zip")
    #expect(second.report.format == "onrecord-extract+sms-backup-restore" && second.items.count == 6)
    #expect(!AllFormats().cuts(first.report))
  }

  @Test func `withstands damage`() throws {
    let parsed = Extraction.Parsed(items: ExtractSample.items, files: ExtractSample.files, report: ExtractSample.report)
    try verifyParser(ExtractFormat(), on: try Extraction(parsed).kept, named: "x.zip", mutations: 1000)
  }

  @Test func `of a newer layout is refused`() throws {
    let parsed = Extraction.Parsed(items: ExtractSample.threeChats, files: [], report: ExtractSample.report)
    var newer = try Extraction(parsed).kept
    let mark = Array("\"version\":1".utf8)
    let place = try #require(newer.firstRange(of: mark))
    newer[place.upperBound - 1] = UInt8(ascii: "2")
    let error = #expect(throws: FormatError.self) { try Extraction.parse(newer, named: "x.zip") }
    #expect(error?.code == .unsupported)
  }
}
