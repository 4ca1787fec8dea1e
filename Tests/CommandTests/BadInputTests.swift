// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Testing

/// What cannot be read ends in one clear sentence and a hint, with nothing lost.
@Suite struct `A bad input` {
  let scratch: Scratch
  let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(in: scratch.url)
    #expect(try program.run("init").status == 0)
  }

  private func refused(_ run: Program.Run, _ status: Int32, _ what: String) {
    #expect(run.status == status, "\(what): \(run.status) \(run.output) \(run.errors)")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2, "\(what): \(run.errors)")
    #expect(
      lines.first?.hasPrefix("onrecord: error: ") == true && lines.last?.hasPrefix("onrecord: hint: ") == true,
      "\(what)")
  }

  private func deposit(_ file: String) throws -> Program.Run {
    try program.run("deposit", file, "--custodian", "Ada Obi")
  }

  @Test func `of a wrong, empty, cut or odd kind is kept and not filed`() throws {
    let bytes: [(String, [UInt8])] = [
      ("empty.txt", []), ("nul.txt", [UInt8](repeating: 0, count: 4096)),
      ("noise.bin", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }),
      ("cut.zip", Array("PK\u{3}\u{4}\u{14}\0\0\0\u{8}\0".utf8)),
      ("prose.txt", Array("Once upon a time.\nThe end.\n".utf8)),
      ("picture.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
    ]
    for (name, content) in bytes {
      try scratch.write(name, content)
      refused(try deposit(name), 1, name)
    }
    let verified = try program.run("verify", "--json")
    #expect(verified.status == 0 && verified.output.contains("\"deposits\":0"), "\(verified.output)")
    #expect(verified.output.contains("\"objects\":\(1 + 2 * bytes.count)"), "each original is kept with its intake")
  }

  @Test func `whose day and month cannot be told asks, and is filed once that is said`() throws {
    try scratch.write("undecided.txt", "3/4/22, 10:15 - Ada Obi: hello\n3/4/22, 10:16 - Ben: hello\n")
    let run = try deposit("undecided.txt")
    refused(run, 1, "undecided")
    #expect(run.errors.contains("--date-order"))
    let said = try program.run("deposit", "undecided.txt", "--custodian", "Ada Obi", "--date-order", "dmy", "--json")
    #expect(said.status == 3 && said.output.contains("\"outcome\":\"resumed\""), "\(said.output) \(said.errors)")
  }

  @Test func `that is not there, or a folder of nothing, is named`() throws {
    refused(try deposit("nowhere.txt"), 1, "no file")
    try FileManager.default.createDirectory(atPath: scratch.path("hollow"), withIntermediateDirectories: true)
    refused(try deposit("hollow"), 1, "an empty folder")
  }

  @Test func `with a line of 100 MB is read up to the limit`() throws {
    let head = "26/03/2022, 18:02 - Ada Obi: sandbags "
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 100 << 20)
    try scratch.write("long.txt", Array(head.utf8) + line + Array("\n26/03/2022, 18:03 - Ben: after it\n".utf8))
    #expect(try deposit("long.txt").status == 3)
    #expect(try program.run("search", "after", "--count").lines == ["1"])
  }

  @Test func `of mail nested 500 deep ends well`() throws {
    var mail =
      "From: a@b.example\nTo: c@d.example\nSubject: deep\nDate: Sun, 27 Mar 2022 21:55:00 +0100\nMIME-Version: 1.0\n"
    for depth in 0..<500 { mail += "Content-Type: multipart/mixed; boundary=\"b\(depth)\"\n\n--b\(depth)\n" }
    mail += "Content-Type: text/plain\n\nbottom\n"
    try scratch.write("deep.eml", mail)
    let run = try deposit("deep.eml")
    #expect(run.status == 3 || run.status == 1, "\(run.status) \(run.errors)")
    #expect(try program.run("verify").status == 0)
  }

  @Test func `of no archive, another's key or no use at all ends in its own status`() throws {
    refused(try program.run("search", "x", "--archive", "none"), 10, "no archive")
    try program.run("init", "--archive", "other")
    refused(try program.run("search", "x", "--key-file", "other.key"), 12, "another archive's key")
    refused(try program.run("search", "x", "--key-file", "none.key"), 12, "no key")
    #expect(try program.run("frobnicate").status == 64)
    #expect(try program.run("deposit", "x").status == 64)
    refused(try program.run("search", "(pumps"), 64, "an open parenthesis")
    refused(try program.run("init"), 1, "an archive that is there")
  }

  @Test func `of a second process waits, and gives up in ten seconds`() throws {
    try scratch.write("chat.txt", Exports.chat)
    let lock = open(scratch.path("archive/ledger/lock"), O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    refused(try deposit("chat.txt"), 11, "a held lock")
    flock(lock, LOCK_UN)
    #expect(try deposit("chat.txt").status == 3)
  }

  @Test func `of a full disk loses nothing`() throws {
    guard geteuid() == 0 else { return }
    let small = scratch.path("small")
    try FileManager.default.createDirectory(atPath: small, withIntermediateDirectories: true)
    let mounted = try program.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small], under: "/usr/bin/env")
    guard mounted.status == 0 else { return }
    defer { _ = try? program.run(["umount", small], under: "/usr/bin/env") }
    #expect(try program.run("init", "--archive", "small/a", "--key-file", "small.key").status == 0)
    try scratch.write("chat.txt", Exports.chat)
    let filler = [UInt8](repeating: 7, count: 4096)
    var count = 0
    while FileManager.default.createFile(atPath: "\(small)/filler\(count)", contents: Data(filler)), count < 300 {
      count += 1
    }
    let run = try program.run(
      "deposit", "chat.txt", "--custodian", "A", "--archive", "small/a", "--key-file", "small.key")
    refused(run, 1, "a full disk")
    for number in 0...count { try? FileManager.default.removeItem(atPath: "\(small)/filler\(number)") }
    let place = ["--archive", "small/a", "--key-file", "small.key"]
    #expect(try program.run(["verify"] + place).status == 0)
    #expect(try program.run(["deposit", "chat.txt", "--custodian", "A"] + place).status == 3)
  }
}
