// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Testing

/// No word of a communication stands in clear in the archive's folder, or in what the program says.
@Suite struct `A word of a message` {
  /// Planted in bodies, subjects, senders, titles, file names and attachments of the exports below.
  static let planted = ["quillwort", "zyxgate", "Obadiah", "flummoxed", "grimsditch"]

  static let chat = """
    26/03/2022, 18:01 - Obadiah Grimsditch created group "zyxgate plans"
    26/03/2022, 18:02 - Obadiah Grimsditch: quillwort at nine, all flummoxed
    27/03/2022, 07:20 - Obadiah Grimsditch: zyxgate.pdf (file attached)

    """

  let scratch: Scratch
  let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(in: scratch.url)
    try scratch.write("zyxgate plans.txt", Self.chat)
    try scratch.write("private.mbox", Exports.mailbox)
    #expect(try program.run("init", "--authority", "Ministry of quillwort").status == 0)
  }

  private func clearWords(in folder: String) throws -> [String] {
    try scratch.files(below: folder).flatMap { file -> [String] in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path(folder + "/" + file)))
      let text = String(decoding: bytes, as: UTF8.self).lowercased() + file.lowercased()
      return Self.planted.filter { text.contains($0.lowercased()) }.map { "\($0) in \(file)" }
    }
  }

  @Test func `is nowhere in clear in the archive's folder, at rest or after a kill`() throws {
    #expect(try program.run("deposit", "zyxgate plans.txt", "private.mbox", "--custodian", "Obadiah").status == 3)
    try program.run("search", "quillwort")
    #expect(try clearWords(in: "archive") == [])
    for turn in [3, 9, 15, 21, 27] {
      try scratch.write("again \(turn).txt", Self.chat + "28/03/2022, 07:20 - Obadiah: grimsditch \(turn)\n")
      try program.run(
        ["deposit", "again \(turn).txt", "--custodian", "Obadiah"],
        before: ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=pwrite64:signal=KILL:when=\(turn)"])
      #expect(try clearWords(in: "archive") == [], "killed at write \(turn)")
    }
  }

  @Test func `is in no error, hint or ledger entry`() throws {
    try scratch.write("zyxgate broken.zip", "PK\u{3}\u{4}quillwort flummoxed")
    try scratch.write("odd.txt", "quillwort flummoxed\nzyxgate\n")
    for file in ["zyxgate broken.zip", "odd.txt"] {
      let run = try program.run("deposit", file, "--custodian", "Obadiah")
      #expect(run.status == 1)
      for word in ["quillwort", "flummoxed"] { #expect(!(run.errors + run.output).contains(word), "\(file)") }
    }
    #expect(try clearWords(in: "archive") == [])
  }
}
