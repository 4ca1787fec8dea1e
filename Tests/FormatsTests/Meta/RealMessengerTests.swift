// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import OnRecordTesting
import Records
import Testing

/// Exports this project did not write, read where they lie; absent, these tests are skipped and say so.
enum RealMessenger {
  static let root: String? = {
    let here = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let candidates = [ProcessInfo.processInfo.environment["ONRECORD_FIXTURES"], "/\(here)/../shared/fixtures"]
    return candidates.compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0 + "/messenger") }
  }()

  static func folder(_ name: String) throws -> ReadExport {
    let path = "\(root ?? "")/messenger/kenn-io+msgvault/internal/fbmessenger/testdata/\(name)"
    return try ReadExport(MessengerJSON(), Export(name: name, source: FolderSource(path: path)))
  }
}

@Suite(.enabled(if: RealMessenger.root != nil, "no folder of real exports"))
struct `Messenger exports of others` {
  @Test(arguments: [
    ("json_simple", 4, 0), ("json_group", 3, 0), ("json_multifile", 4, 0), ("json_nontext", 5, 1),
    ("json_with_media", 1, 0), ("json_with_media_alt", 1, 0),
  ])
  func `have the messages and events their suite counts`(name: String, messages: Int, events: Int) throws {
    let reading = try RealMessenger.folder(name)
    #expect(reading.messages.count == messages && reading.events.count == events)
    #expect(reading.report.bytes.balances && reading.notices.isEmpty)
  }

  @Test func `have their mended words, their parts in order, their files`() throws {
    #expect(
      try RealMessenger.folder("json_simple").messages.contains { $0.text == "café time?" && $0.reactions.count == 2 })
    let parts = try RealMessenger.folder("json_multifile").messages.map(\.source.file)
    #expect(parts.map { $0.suffix(7) } == ["_1.json", "_1.json", "_2.json", "10.json"])
    #expect(try RealMessenger.folder("json_with_media_alt").report.attachments == [.present: 1])
  }

  @Test func `alone in a file, with a mark at its start, is read whole`() throws {
    let path = "\(RealMessenger.root ?? "")/chat-samples/mlomb+chat-analytics/samples/messenger/2A_7M.json"
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let reading = try ReadExport(MessengerJSON(), Export(name: "2A_7M.json", source: MemorySource(bytes)))
    #expect(reading.messages.count == 7 && reading.report.attachments == [.missing: 4])
    try verifyParser(MessengerJSON(), on: bytes, named: "2A_7M.json", mutations: 200, seed: 19)
  }
}
