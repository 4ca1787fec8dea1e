// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import OnRecordTesting
import Records
import Testing

/// Pairs `NAME.in.txt` and `NAME.expected.json` in Fixtures/whatsapp: what a person expects of each line. Keys an
/// expectation leaves out are not compared. Adding a pair adds a test.
@Suite struct `A chat of the fixtures` {
  @Test(arguments: ChatFixture.all)
  func `gives what a person reads in it`(name: String) throws {
    let fixture = try ChatFixture(name)
    let reader = try Reader(fixture.text, named: name)
    #expect(fixture.items.count == reader.messages.count + reader.events.count)
    let lines = reader.items.filter { if case .notice = $0 { false } else { true } }
    for (expected, item) in zip(fixture.items, lines) {
      let found = ChatFixture.summary(item)
      for (key, value) in expected { #expect(found[key] == value, "\(key)") }
    }
    #expect(fixture.order == (reader.report.dateOrder?.order?.rawValue ?? "undetermined"))
    #expect(fixture.rule == reader.report.dateOrder?.rule.rawValue)
    #expect(fixture.grade == reader.report.grade.rawValue)
    #expect(fixture.notices == reader.codes.map(\.rawValue))
    #expect(reader.report.bytes.balances && reader.report.bytes.total == fixture.text.count)
  }

  @Test(arguments: ChatFixture.all)
  func `keeps the seam's promises`(name: String) throws {
    try verifyParser(WhatsAppText(), on: ChatFixture(name).text, named: name, mutations: 300, seed: 11)
  }
}

/// One pair.
struct ChatFixture {
  let text: [UInt8]
  private(set) var items: [[String: AnyHashable]] = []
  private(set) var order = ""
  private(set) var rule = ""
  private(set) var grade = ""
  private(set) var notices: [String] = []

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/whatsapp")

  static var all: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".in.txt") }.map { String($0.dropLast(7)) }.sorted()
  }

  init(_ name: String) throws {
    text = Array(try Data(contentsOf: Self.folder.appendingPathComponent("\(name).in.txt")))
    let json = try Data(contentsOf: Self.folder.appendingPathComponent("\(name).expected.json"))
    let objects = try JSONSerialization.jsonObject(with: json) as? [[String: Any]] ?? []
    for object in objects {
      guard object["kind"] as? String == "report" else {
        items.append(Self.values(object))
        continue
      }
      order = object["order"] as? String ?? ""
      rule = object["rule"] as? String ?? ""
      grade = object["grade"] as? String ?? ""
      notices = object["notices"] as? [String] ?? []
    }
  }

  private static func values(_ object: [String: Any]) -> [String: AnyHashable] {
    var values: [String: AnyHashable] = [:]
    for (key, value) in object {
      let isFlag = key == "edited" || key == "deleted"
      values[key] = value is NSNull ? "nil" : isFlag ? value as? Bool : value as? AnyHashable
    }
    return values
  }

  static func summary(_ item: ParsedItem) -> [String: AnyHashable] {
    switch item {
    case .message(let m):
      [
        "kind": "message", "wall": m.sentAt?.wall?.iso ?? "nil", "sender": m.sender?.name ?? "nil",
        "type": m.type.rawValue, "text": m.text ?? "nil", "edited": m.edited, "deleted": m.deleted,
        "attachments": m.attachments.map(\.status.rawValue),
      ]
    case .event(let e):
      [
        "kind": "event", "wall": e.sentAt?.wall?.iso ?? "nil", "type": e.type.rawValue, "text": e.text,
        "actor": e.actor?.name ?? "nil", "targets": e.targets.compactMap(\.name), "before": e.before ?? "nil",
        "after": e.after ?? "nil",
      ]
    case .notice(let n): ["kind": "notice", "code": n.code.rawValue]
    }
  }
}
