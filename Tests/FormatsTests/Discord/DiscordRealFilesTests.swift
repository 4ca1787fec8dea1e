// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import OnRecordTesting
import Records
import Testing

private enum DiscordFixtures {
  static var folder: String? {
    let environment = ProcessInfo.processInfo.environment["ONRECORD_FIXTURES"]
    let beside = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../shared/fixtures").standardized
    let path = (environment ?? beside.path) + "/chat-samples/mlomb+chat-analytics/samples/discord"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}

@Suite(.enabled(if: DiscordFixtures.folder != nil, "no folder of real exports"))
struct `Real channels of DiscordChatExporter` {
  @Test(arguments: [("DM_2A_2M.json", 3, 0), ("GC_3A_5M.json", 4, 2)])
  func `are read whole`(name: String, messages: Int, events: Int) throws {
    let source = try FileSource(path: try #require(DiscordFixtures.folder) + "/" + name)
    let read = try ReadExport(DiscordExporter(), source, named: name)
    #expect(read.messages.count == messages && read.events.count == events && read.notices.isEmpty)
    #expect(read.report.bytes.balances && read.report.grade == .a)
    #expect(read.messages.allSatisfy { $0.sentAt?.instant != nil && $0.sender?.address != nil })
  }
}
