// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import Records
import Testing

/// Signal's own test cases, where they are there.
enum SignalFixtures {
  static let root: URL = {
    let here = URL(fileURLWithPath: #filePath)
    let project = (0..<4).reduce(here) { url, _ in url.deletingLastPathComponent() }
    let other = ProcessInfo.processInfo.environment["ONRECORD_FIXTURES"].map { URL(fileURLWithPath: $0) }
    return other ?? project.appendingPathComponent("../shared/fixtures")
  }()
  static let cases = root.appendingPathComponent("signal-backup-cases/signalapp+Signal-Message-Backup-Tests/test-cases")
  static let frames = root.appendingPathComponent("signal-frames/signalapp+libsignal/rust/message-backup/res")

  static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
    return files.filter { $0.hasSuffix(".binproto") }.map { String($0.dropLast(9)) }.sorted()
  }

  static func bytes(_ url: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

  static func steps(_ bytes: [UInt8]) throws -> [SignalStep] {
    var all: [SignalStep] = []
    var steps = SignalDelimited(SourceStream(MemorySource(bytes)))
    while let step = try steps.next() { all.append(step) }
    #expect(steps.reader.unknownFields == 0)
    return all
  }
}

@Suite(.enabled(if: !SignalFixtures.names.isEmpty, "the folder of real files is absent"))
struct `Signal's own test cases` {
  @Test(arguments: SignalFixtures.names) func `are read as the text beside them says`(name: String) throws {
    let truth = SignalTextProto.messages(
      try String(contentsOf: SignalFixtures.cases.appendingPathComponent(name + ".txtproto"), encoding: .utf8))
    let steps = try SignalFixtures.steps(
      SignalFixtures.bytes(SignalFixtures.cases.appendingPathComponent(name + ".binproto")))
    #expect(steps.count == truth.count && !steps.isEmpty)
    for (step, said) in zip(steps, truth) {
      switch step {
      case .info(let node): #expect(agrees(said, .node(node)), "the info of \(name)")
      case .frame(let kind, let node):
        guard case .node(let fields) = said, fields.count == 1, fields[0].0 == kind else {
          Issue.record("\(name) has another frame than \(kind)")
          continue
        }
        #expect(agrees(fields[0].1, .node(node)), "\(kind) of \(name)")
      case .unknown, .broken, .cutOff: Issue.record("\(name) has a frame that is not read")
      }
    }
  }

  @Test(arguments: SignalFixtures.names) func `give the same items sealed in a backup, balanced and without a key`(
    name: String
  ) throws {
    let frames = try SignalFixtures.bytes(SignalFixtures.cases.appendingPathComponent(name + ".binproto"))
    let parse = try SignalParse(SignalBackup(), try SignalSealer.backup(frames), key: SignalSealer.entropy)
    let items = try SignalFixtures.steps(frames).filter { if case .frame("chatItem", _) = $0 { true } else { false } }
    #expect(parse.messages.count + parse.events.count >= items.count)
    #expect(parse.report.bytes.balances)
    #expect(parse.notices.allSatisfy { $0.code == .attachmentUnlisted })
    #expect(
      !parse.items.contains {
        if case .message(let message) = $0 { message.type == .unknown && !name.contains("gift_badge") } else { false }
      })
    for secret in try secrets(frames) { #expect(!parse.shown.contains(secret)) }
  }

  /// The keys of a test case in the two ways they could be written.
  private func secrets(_ frames: [UInt8]) throws -> [String] {
    func collect(_ value: SignalValue) -> [[UInt8]] {
      switch value {
      case .secret(let bytes): [bytes]
      case .node(let node): node.fields.flatMap { collect($0.value) }
      case .list(let values): values.flatMap { collect($0) }
      case .number, .flag, .text, .choice, .bytes, .real: []
      }
    }
    let keys = try SignalFixtures.steps(frames).flatMap { step -> [[UInt8]] in
      switch step {
      case .info(let node), .frame(_, let node): collect(.node(node))
      case .unknown, .broken, .cutOff: []
      }
    }
    // Keys of zeros or of a letter twice over say nothing.
    return keys.filter { $0.count >= 8 && Set($0).count > 4 }.flatMap { key in
      [Data(key).base64EncodedString(), key.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()]
    }
  }

  /// Whether a node says what the text says; a default that is not on the wire may be written.
  private func agrees(_ said: SignalTextProto.Value, _ found: SignalValue?) -> Bool {
    switch (said, found) {
    case (.node(let fields), .node(let node)):
      let names = Set(fields.map { camel($0.0) })
      // An optional field at its default stands on the wire and not in the text.
      return fields.allSatisfy { agrees($0.1, node[camel($0.0)]) }
        && node.fields.allSatisfy {
          names.contains($0.name) || $0.value == .flag(false) || $0.value == .number(0) || $0.value == .secret([0x30])
        }
    case (.list(let values), .list(let list)):
      return values.count == list.count && zip(values, list).allSatisfy { agrees($0, $1) }
    case (.text(let text), .text(let read)): return text == read
    case (.text(let text), .secret(let bytes)): return Array(text.utf8) == bytes
    case (.bytes(let bytes), .bytes(let read)), (.bytes(let bytes), .secret(let read)): return bytes == read
    case (.word(let word), .number(let number)):
      return Int64(word).map { $0 & 0xFFFF_FFFF == number & 0xFFFF_FFFF && abs($0) <= abs(number) }
        ?? (UInt64(word) == UInt64(bitPattern: number))
    case (.word(let word), .secret(let bytes)): return Array(word.utf8) == bytes
    case (.word(let word), .choice(let choice)): return word.hasSuffix("." + choice)
    case (.word(let word), .flag(let flag)): return word == String(flag)
    case (.word(let word), .real(let real)): return Float(word) == real
    case (_, nil): return isDefault(said)
    default: return false
    }
  }

  private func isDefault(_ said: SignalTextProto.Value) -> Bool {
    switch said {
    case .word(let word): word == "0" || word == "false" || word == "0.0" || word.contains(".")
    case .text(let text): text.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    case .list(let values): values.isEmpty
    case .node: false
    }
  }

  private func camel(_ name: String) -> String {
    let words = name.split(separator: "_")
    return words.enumerated().map { $0 == 0 ? String($1) : $1.prefix(1).uppercased() + $1.dropFirst() }.joined()
  }
}

@Suite(
  .enabled(if: FileManager.default.fileExists(atPath: SignalFixtures.frames.path), "the folder of real files is absent")
)
struct `Signal's frames in JSON` {
  private func parse(_ name: String) throws -> SignalParse {
    let url = SignalFixtures.frames.appendingPathComponent("test-cases/valid/\(name).jsonproto")
    let text = try String(contentsOf: url, encoding: .utf8)
    // Comments of their own lines or behind a value, in an array of frames.
    let bare = text.split(separator: "\n").map { line in
      line.contains("//") ? String(line.prefix(upTo: line.range(of: "//")!.lowerBound)) : String(line)
    }
    var stream = JSONStream(MemorySource(Array(bare.joined(separator: " ").utf8))) { $0.count == 0 }
    var lines: [String] = []
    let all = Array(bare.joined(separator: " ").utf8)
    while let step = try stream.next() {
      if case .value(_, let piece) = step { lines.append(String(decoding: all[piece.range], as: UTF8.self)) }
    }
    return try SignalParse(SignalJsonl(), MemorySource(Array(lines.joined(separator: "\n").utf8)), named: "main.jsonl")
  }

  @Test(arguments: [
    ("incoming-message-with-edits", 1, 0), ("outgoing-message-with-edits", 1, 0),
    ("learned-profile-chat-update-message", 0, 2), ("session-switchover-chat-update-message", 0, 1),
    ("thread-merge-chat-update-message", 0, 1), ("unregistered-contact", 0, 0),
  ]) func `are read whole`(name: String, messages: Int, events: Int) throws {
    let parse = try parse(name)
    #expect(parse.messages.count == messages)
    #expect(parse.events.count == events)
    #expect(parse.notices.isEmpty)
    #expect(parse.choice("unknownFields") == nil)
    if messages > 0 { #expect(parse.messages.contains { $0.edited && $0.extra("edit:1:text") != nil }) }
  }

  @Test func `has the account and the recipients of the canonical backup`() throws {
    let steps = try SignalFixtures.steps(
      SignalFixtures.bytes(SignalFixtures.frames.appendingPathComponent("canonical-backup.binproto")))
    #expect(steps.count == 6)
    guard case .frame("account", let account) = steps[1] else { return #expect(Bool(false)) }
    #expect(account["username"] == .text("boba_fett.66"))
    guard case .frame("recipient", let link) = steps[5], case .node(let call)? = link["callLink"] else {
      return #expect(Bool(false))
    }
    #expect(call["name"] == .text("Team Meeting"))
    #expect(call["expirationMs"] == .number(1_725_926_400_000))
  }
}
