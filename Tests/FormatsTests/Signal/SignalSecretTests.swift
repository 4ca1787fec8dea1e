// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `The secrets in a Signal export` {
  /// The key of a call in a preview opens the call; what somebody typed is the record.
  @Test func `are not in the addresses of previews, and stay where somebody typed them`() throws {
    let preview = #","linkPreview":[{"url":"https://signal.link/call/#key=bcdf-ghkm","title":"Call"}]"#
    let parse = try SignalParse(lines: [SignalSample.item(SignalSample.text("see", preview))])
    #expect(!parse.shown.contains("bcdf-ghkm") && parse.choice("secret:callLinkKey") == "1")
    let typed = "https://signal.link/call/#key=bcdf-ghkm"
    #expect(try SignalParse(lines: [SignalSample.item(SignalSample.text(typed))]).messages.first?.text == typed)
  }

  @Test func `are in nothing that is shown, and are counted and hashed`() throws {
    let parse = try SignalParse(lines: SignalSample.everything)
    for secret in SignalSample.secrets { #expect(!parse.shown.contains(secret)) }
    #expect(parse.choice("secret:profileKey") == "2")
    #expect(parse.choice("secret:masterKey") == "1")
    #expect(parse.choice("secret:svrPin") == "1")
    #expect(parse.choice("secret:identityKey") == "1")
    #expect(parse.choice("secret:entropy") == "1")
    #expect(parse.choice("secret:mediaRootBackupKey") == "1")
    #expect(parse.choice("secret:localKey") == "1")
    #expect(parse.choice("secretsSHA256")?.count == 64)
  }

  @Test func `stay hidden in a newer version's fields`() throws {
    let line =
      #"{"recipient":{"id":"9","contact":{"aci":"\#(SignalSample.account(9))","postQuantumKey":"\#(SignalSample.base64(0xB1))","backupPin":"493817"}}}"#
    let parse = try SignalParse(lines: [line, SignalSample.item(SignalSample.text("Noted"), author: 9)])
    for secret in SignalSample.secrets { #expect(!parse.shown.contains(secret)) }
    #expect(parse.choice("unknownFields") == "2")
    #expect(parse.report.grade == .b)
  }

  @Test func `stay hidden where a name should stand`() throws {
    let line =
      #"{"recipient":{"id":"9","contact":{"profileGivenName":"\#(SignalSample.base64(0xB1))","username":"\#(String(repeating: "b1", count: 32))"}}}"#
    let parse = try SignalParse(lines: [line, SignalSample.item(SignalSample.text("Noted"), author: 9)])
    for secret in SignalSample.secrets { #expect(!parse.shown.contains(secret)) }
  }

  /// Words of a message are the record, even a key somebody sent.
  @Test func `do not hide what a message says`() throws {
    let words = SignalSample.base64(0xC7)
    #expect(try SignalParse(lines: [SignalSample.item(SignalSample.text(words))]).messages.first?.text == words)
  }

  @Test func `name no group by anything its key could be told from`() throws {
    let group = try SignalParse(lines: SignalSample.everything).messages.last?.conversation.id
    let other = try SignalParse(lines: [SignalSample.everything[7]]).messages.last?.conversation.id
    #expect(group?.hasPrefix("group:") == true)
    #expect(group == other)
  }

  @Test func `are shown by none of a thousand damaged exports`() throws {
    let whole = SignalSample.file(SignalSample.everything)
    var mutator = Mutator(seed: 7)
    for _ in 0..<1000 {
      guard let parse = try? SignalParse(SignalJsonl(), MemorySource(mutator.mutate(whole)), named: "main.jsonl") else {
        continue
      }
      let shown = parse.shown
      for secret in SignalSample.secrets { #expect(!shown.contains(secret)) }
    }
  }
}
