// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Testing

/// One flipped bit in any durable file of an archive at rest.
@Suite struct `Damage to an archive at rest` {
  let scratch: Scratch
  let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(in: scratch.url)
    try scratch.write("chat.txt", Exports.chat)
    try scratch.write("private.mbox", Exports.mailbox)
    #expect(try program.run("init").status == 0)
    try program.run("deposit", "chat.txt", "private.mbox", "--custodian", "Ada Obi")
    #expect(try program.run("verify").status == 0)
    #expect(scratch.files(below: "archive").filter { $0.hasPrefix("catalogue") } == ["catalogue.db"])
  }

  /// Files whose bytes carry nothing: locks.
  private func isEmpty(_ file: String) throws -> Bool {
    try FileManager.default.attributesOfItem(atPath: scratch.path("archive/" + file))[.size] as? Int == 0
  }

  /// A partial tile of a smaller tree: larger ones hold all of it, so its loss is no damage.
  private func isOldPartial(_ file: String) -> Bool {
    guard let part = file.range(of: ".p/"), let width = Int(file[part.upperBound...]) else { return false }
    return scratch.files(below: "archive").contains { $0 == file[..<part.upperBound] + "\(width + 1)" }
  }

  @Test func `is found wherever it is, and its file is named`() throws {
    for file in scratch.files(below: "archive") where try !isEmpty(file) {
      let path = scratch.path("archive/" + file)
      let sound = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      for place in places(in: sound) {
        var damaged = sound
        damaged[place] ^= 0x10
        try Data(damaged).write(to: URL(fileURLWithPath: path))
        let run = try program.run("verify")
        #expect(run.status == 20, "\(file) byte \(place): \(run.status) \(run.output) \(run.errors)")
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let named = run.output + run.errors
        #expect(named.contains(file) || named.contains(name), "\(file) byte \(place): \(named)")
      }
      try Data(sound).write(to: URL(fileURLWithPath: path))
    }
    #expect(try program.run("verify").status == 0)
  }

  /// First, last and some bytes between; every page of a large file.
  private func places(in bytes: [UInt8]) -> [Int] {
    let step = max(1, min(4096, bytes.count / 5))
    return Array(Set(stride(from: 0, to: bytes.count, by: step)).union([bytes.count - 1])).sorted().prefix(24).map {
      $0
    }
  }

  @Test func `is found when a file is gone`() throws {
    for file in scratch.files(below: "archive") where try !isEmpty(file) && !isOldPartial(file) {
      try FileManager.default.moveItem(atPath: scratch.path("archive/" + file), toPath: scratch.path("away"))
      let run = try program.run("verify")
      #expect(run.status != 0, "\(file): \(run.output)")
      try FileManager.default.moveItem(atPath: scratch.path("away"), toPath: scratch.path("archive/" + file))
    }
  }
}
