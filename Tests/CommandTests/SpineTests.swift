// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Testing

/// The first archive, as a newcomer makes it from the README.
@Suite struct `The command line` {
  let scratch: Scratch
  let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(in: scratch.url)
    try scratch.write("chat.txt", Exports.chat)
    try scratch.write("private.mbox", Exports.mailbox)
  }

  /// A JSON object on a line of output.
  private func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  private func found() throws {
    #expect(try program.run("init", "--authority", "Department for Rivers and Coasts").status == 0)
  }

  private func deposit(_ file: String, _ custodian: String = "Ada Obi") throws -> [String: Any] {
    let run = try program.run("deposit", file, "--custodian", custodian, "--json")
    #expect(run.status == 0 || run.status == 3, "\(run.errors)")
    return try object(run.lines.first ?? "")
  }

  @Test func `founds, deposits, finds, shows, proves, checks and verifies`() throws {
    try found()
    let chat = try deposit("chat.txt")
    #expect(chat["messages"] as? Int == 6 && chat["events"] as? Int == 3 && chat["records"] as? Int == 9)
    #expect(try deposit("private.mbox", "Ben Acheampong")["messages"] as? Int == 2)

    let hits = try program.run("search", "quillwort", "--json")
    #expect(hits.lines.count == 2)
    let id = try #require(try object(hits.lines[0])["id"] as? String)
    #expect(try program.run("show", id).output.contains("quillwort"))
    #expect(try program.run("prove", id).status == 0)

    let key = try program.run("ledger", "key").lines[0]
    let checked = try program.run("check", "\(id).tlog-proof", "--key", key, "--json")
    #expect(checked.status == 0)
    #expect(try object(checked.lines[0])["text"] as? String != nil && checked.output.contains("quillwort"))
    let verified = try program.run("verify", "--json")
    #expect(verified.status == 0, "\(verified.output)")
    #expect(try object(verified.lines.last ?? "")["records"] as? Int == 11)
  }

  @Test func `refuses a proof in which any byte was changed`() throws {
    try found()
    _ = try deposit("chat.txt")
    let id = try #require(try object(try program.run("search", "sandbags", "--json").lines[0])["id"] as? String)
    try program.run("prove", id, "--output", "proof")
    let key = try program.run("ledger", "key").lines[0]
    let proof = Array(try Data(contentsOf: URL(fileURLWithPath: scratch.path("proof"))))
    for place in stride(from: 0, to: proof.count, by: max(1, proof.count / 40)) {
      var changed = proof
      changed[place] ^= 1
      try scratch.write("changed", changed)
      #expect(try program.run("check", "changed", "--key", key).status == 20, "byte \(place)")
    }
  }

  @Test func `says that the same file again from the same custodian files nothing`() throws {
    try found()
    let first = try deposit("chat.txt")
    let again = try deposit("chat.txt")
    #expect(again["outcome"] as? String == "presentedAgain")
    #expect(again["deposit"] as? String == first["deposit"] as? String)
    #expect(try program.run("search", "sandbags", "--count").lines == ["1"])
  }

  @Test func `files the same file from another custodian as a capture of its own`() throws {
    try found()
    let first = try deposit("chat.txt", "Ada Obi")
    let other = try deposit("chat.txt", "Ben Acheampong")
    #expect(other["outcome"] as? String == "filed")
    #expect(other["sameOriginalAs"] as? [String] == [first["deposit"] as? String ?? ""])
  }

  @Test func `gives an original back byte for byte, and an attachment decoded`() throws {
    try found()
    let mail = try deposit("private.mbox")
    let id = try #require(mail["deposit"] as? String)
    #expect(try program.run("export", id, "--output", "back.mbox").status == 0)
    #expect(try String(contentsOfFile: scratch.path("back.mbox"), encoding: .utf8) == Exports.mailbox)
    let record = try #require(try object(try program.run("search", "invoice", "--json").lines[0])["id"] as? String)
    #expect(try program.run("export", record, "--attachment", "1").output == "Eight pumps, 4,000 pounds.\n")
  }

  @Test func `makes the catalogue anew, with every record as before`() throws {
    try found()
    _ = try deposit("chat.txt")
    _ = try deposit("private.mbox")
    let before = try program.run("search", "type:message OR type:event", "--json", "--limit", "100").lines
    try FileManager.default.removeItem(atPath: scratch.path("archive/catalogue.db"))
    #expect(try program.run("search", "pumps").status == 20)
    #expect(try program.run("rebuild").status == 0)
    #expect(try program.run("search", "type:message OR type:event", "--json", "--limit", "100").lines == before)
    #expect(try program.run("verify").status == 0)
  }

  @Test func `records a search and a reading before it answers`() throws {
    try found()
    _ = try deposit("chat.txt")
    let entries = { try #require(try object(try program.run("verify", "--json").lines.last ?? "")["entries"] as? Int) }
    let before = try entries()
    let id = try #require(try object(try program.run("search", "sandbags", "--json").lines[0])["id"] as? String)
    try program.run("show", id)
    #expect(try entries() == before + 2)
  }

  @Test func `restores an archive from a backup and the keys kept apart from it`() throws {
    try found()
    _ = try deposit("chat.txt")
    #expect(try program.run("backup", "copy").status == 0)
    #expect(try program.run("keys", "export", "keys.copy").status == 0)
    #expect(
      try program.run("restore", "copy", "--keys", "keys.copy", "--archive", "again", "--key-file", "archive.key")
        .status == 0)
    let search = try program.run("search", "quillwort", "--count", "--archive", "again", "--key-file", "archive.key")
    #expect(search.lines == ["1"])
  }

  @Test func `rebuilds what can be opened when the keys of one deposit are gone, and verify names it`() throws {
    try found()
    let lost = try #require(try deposit("chat.txt")["deposit"] as? String)
    _ = try deposit("private.mbox")
    try FileManager.default.removeItem(atPath: scratch.path("archive/keys/1/\(lost)"))
    #expect(try program.run("rebuild").status == 3)
    #expect(try program.run("search", "pumps", "--count").lines == ["2"])
    let verified = try program.run("verify")
    #expect(verified.status == 20 && verified.output.contains("damage:"), "\(verified.output)")
  }

  @Test func `opens with a passphrase, and with no other`() throws {
    try scratch.write("pass", "eight green pumps\n")
    try scratch.write("wrong", "nine green pumps\n")
    #expect(try program.run("init", "--passphrase-file", "pass").status == 0)
    #expect(try program.run("deposit", "chat.txt", "--custodian", "Ada Obi", "--passphrase-file", "pass").status == 3)
    #expect(try program.run("search", "sandbags", "--count", "--passphrase-file", "wrong").status == 12)
    #expect(try program.run("search", "sandbags", "--count", "--passphrase-file", "pass").lines == ["1"])
  }

  @Test func `carries every key over into a new epoch`() throws {
    try found()
    _ = try deposit("chat.txt")
    #expect(try program.run("keys", "rotate").status == 0)
    #expect(try program.run("search", "sandbags", "--count").lines == ["1"])
    #expect(try program.run("verify").status == 0)
  }
}
