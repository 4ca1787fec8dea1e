// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `A local backup of Signal` {
  private func parse(_ files: [String: [UInt8]], key: String? = SignalSealer.entropy) throws -> SignalParse {
    try SignalParse(SignalBackup(), files, key: key)
  }

  private func whole(_ mutate: ([UInt8]) -> [UInt8] = { $0 }) throws -> [String: [UInt8]] {
    try SignalSealer.backup(try SignalSealer.frames(SignalSample.everything), mutate: mutate)
  }

  private func code(_ body: () throws -> Void) -> FormatError.Code? {
    do { try body() } catch { return (error as? FormatError)?.code }
    return nil
  }

  /// libsignal rust/message-backup/src/key.rs, `message_backup_key_known`; the id is derived of the account there.
  @Test func `has the keys libsignal publishes for its test account`() throws {
    let id: [UInt8] = [0x8A, 0x62, 0x4F, 0xBC, 0x45, 0x37, 0x90, 0x43, 0xF3, 0x9F, 0x13, 0x91, 0xCD, 0xDC, 0x5F, 0xE8]
    let keys = SignalKeys(entropy: SignalSealer.entropy).main(of: id)
    #expect(hex(keys.mac) == "f425e22a607c529717e1e1b29f9fe139f9d1c7e7d01e371c7753c544a3026649")
    #expect(hex(keys.aes) == "e143f4ad5668d8bfed2f88562f0693f53bda2c0e55c9d71730f30e24695fd6df")
  }

  private func hex(_ bytes: [UInt8]) -> String { bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }

  @Test func `gives the items its frames have as JSON`() throws {
    let sealed = try parse(try whole())
    let plain = try SignalParse(lines: SignalSample.everything)
    func bare(_ parse: SignalParse) -> [String] {
      parse.messages.map { message in
        "\(message.seq) \(message.conversation) \(String(describing: message.sender)) \(String(describing: message.sentAt)) \(message.type) \(message.text ?? "") \(message.reactions) \(message.recipients) \(message.extras)"
      }
        + parse.events.map {
          "\($0.seq) \($0.conversation) \($0.type) \($0.text) \(String(describing: $0.actor)) \($0.extras)"
        }
    }
    #expect(bare(sealed) == bare(plain))
    #expect(sealed.report.bytes.balances)
    #expect(sealed.choice("experimental") == "true")
  }

  @Test func `opens a file with its own key and takes the padding off`() throws {
    let parse = try parse(try whole())
    #expect(parse.files == [SignalSample.picture])
    #expect(parse.messages.flatMap(\.attachments).first { $0.name == "weir.jpg" }?.status == .present)
    #expect(parse.notices.isEmpty)
  }

  @Test func `calls a file whose seal does not hold corrupt`() throws {
    var files = try whole()
    for path in files.keys where path.hasPrefix("SignalBackups/files/") { files[path]?[20] ^= 1 }
    let parse = try parse(files)
    #expect(parse.messages.flatMap(\.attachments).first { $0.name == "weir.jpg" }?.status == .corrupt)
  }

  @Test func `is opened by the key as people type it`() throws {
    let typed = SignalSealer.entropy.uppercased().replacing("O", with: "#").replacing("0", with: "=")
    let grouped = typed.enumerated().map { $0 % 4 == 0 ? " \($1)" : "\($1)" }.joined()
    #expect(try parse(try whole(), key: grouped + "\n").messages.count == 6)
  }

  @Test func `asks for a key, and says when it is no key or another's`() throws {
    let files = try whole()
    #expect(code { _ = try parse(files, key: nil) } == .encrypted)
    #expect(code { _ = try parse(files, key: "hunter2") } == .wrongKey)
    #expect(code { _ = try parse(files, key: String(SignalSealer.entropy.reversed())) } == .wrongKey)
  }

  @Test func `that is cut off keeps what opens and says that it is not proven`() throws {
    let parse = try parse(try whole { Array($0.dropLast($0.count / 3)) })
    #expect(parse.messages.count > 1 && parse.messages.count < 6)
    #expect(parse.choice("unprovenTranscripts") == "1")
    #expect(parse.notices.map(\.code).contains(.truncated))
    #expect(parse.report.grade == .d)
    #expect(parse.report.bytes.balances)
  }

  @Test func `that was changed anywhere is said not to be proven`() throws {
    let parse = try parse(try whole { bytes in bytes.enumerated().map { $0 == bytes.count - 1 ? $1 ^ 1 : $1 } })
    #expect(parse.report.grade == .d)
    #expect(parse.messages.count == 6)
  }

  @Test func `of Signal's server or of a newer version is refused with the way out`() throws {
    var files = try whole { Array("SBACKUP\u{1}".utf8) + $0 }
    #expect(code { _ = try parse(files) } == .unsupported)
    files = try whole()
    files[SignalSealer.folder + "metadata"] = try SignalSealer.metadata(version: 2)
    #expect(code { _ = try parse(files) } == .unsupported)
  }

  @Test func `taken twice is read newest first, each item once`() throws {
    let older = try SignalSealer.backup(
      try SignalSealer.frames(
        SignalSample.everything + [SignalSample.item(SignalSample.text("Deleted since"), at: 50)]),
      folder: "SignalBackups/signal-backup-2026-02-01-10-00-00/")
    let parse = try parse(try whole().merging(older) { mine, _ in mine })
    #expect(parse.messages.count == 7)
    #expect(parse.messages.last?.text == "Deleted since")
    #expect(parse.choice("repeatedItems") == "10")
  }

  @Test func `shows no secret`() throws {
    let shown = try parse(try whole()).shown
    for secret in SignalSample.secrets { #expect(!shown.contains(secret)) }
  }

  @Test func `is recognised by its metadata and claims the shared files`() throws {
    let export = Export(name: "x", source: MemorySource(try SignalParse.folder(try whole())))
    let found = try #require(try SignalBackup().recognise(export))
    #expect(found.confidence == .certain)
    #expect(found.claims.contains("SignalBackups/files/"))
    #expect(try SignalJsonl().recognise(export) == nil)
    let other = Export(name: "x", source: MemorySource(try SignalParse.folder(["a/main": [1], "a/metadata": [2]])))
    #expect(try SignalBackup().recognise(other) == nil)
  }

  @Test func `keeps the promises of a parser through a thousand damages`() throws {
    let choices = Choices(key: ExportKey(Array(SignalSealer.entropy.utf8)))
    let bytes = try SignalParse.folder(try whole())
    try verifyParser(SignalBackup(), on: bytes, named: "SignalBackups", choices: choices, mutations: 1000)
  }
}
