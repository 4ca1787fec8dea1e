// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import OnRecordTesting
import Records
import Testing

/// Exports this project did not write. They are no part of it: where the folder named by ONRECORD_REAL_EXPORTS is
/// absent these tests are skipped and say so.
@Suite(.enabled(if: RealExports.root != nil, "no folder of real exports"))
struct `Real exports` {
  @Test(arguments: [
    "english", "french", "deutch", "italian", "spanish", "russian", "portugal",
  ])
  func `of one chat in seven languages have the same kinds and times`(language: String) throws {
    let english = try read("english", "ios")
    let other = try read(language, "ios")
    #expect(other.messages.count == 22 && other.events.count == 1)
    #expect(other.messages.map(\.type) == english.messages.map(\.type))
    #expect(other.messages.map(\.attachments.count) == english.messages.map(\.attachments.count))
    #expect(
      other.messages.map { $0.attachments.map(\.mediaType) } == english.messages.map { $0.attachments.map(\.mediaType) }
    )
    // Five lines of the English export are a second later than in the others.
    #expect(zip(other.walls, english.walls).allSatisfy { $0?.prefix(16) == $1?.prefix(16) })
    #expect(other.messages.filter { $0.type == .text }.count == 4)
    #expect(other.messages.filter { $0.type == .location }.count == 2)
    #expect(other.report.bytes.balances)
  }

  @Test(arguments: ["english", "czech", "russian"])
  func `of one Android chat have sixty lines each`(language: String) throws {
    let reader = try read(language, "android")
    #expect(reader.messages.count == 59 && reader.events.map(\.type) == [.encryptionNotice])
    #expect(reader.messages.filter { $0.type == .location }.count == 3)
    #expect(reader.messages.filter { $0.type == .contact }.count == 2)
    #expect(reader.messages.filter { $0.type == .viewOnce }.count == 2)
    #expect(reader.messages.filter { $0.type == .call }.count == 2)
    #expect(reader.messages.filter(\.deleted).count == 8)
  }

  @Test(arguments: RealExports.texts)
  func `balance to the byte and keep the seam's promises`(path: String) throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(try Reader(bytes).report.bytes.balances)
    try verifyParser(WhatsAppText(), on: bytes, named: "x", mutations: 40, seed: 5)
  }

  private func read(_ language: String, _ platform: String) throws -> Reader {
    let path = "\(RealExports.root ?? "")/whatsapp-languages/starkdmi+whats_json/languages/\(language)_\(platform).txt"
    return try Reader(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
  }
}

enum RealExports {
  static var root: String? {
    guard let root = ProcessInfo.processInfo.environment["ONRECORD_REAL_EXPORTS"] else { return nil }
    return FileManager.default.fileExists(atPath: root) ? root : nil
  }

  static var texts: [String] {
    guard let root, let walk = FileManager.default.enumerator(atPath: root) else { return [] }
    return walk.compactMap { $0 as? String }.filter { $0.hasPrefix("whatsapp-") && $0.hasSuffix(".txt") }.sorted()
      .map { "\(root)/\($0)" }
  }
}
