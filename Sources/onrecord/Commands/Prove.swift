// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// Makes the proof of one record that anyone can check.
struct Prove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the proof of one record. It holds the record's words: give it to those who may read them.",
    discussion: ExitStatus.help)

  @Argument(help: "Id of a record.")
  var id: String

  @Option(name: .shortAndLong, help: "File to write (default: <id>.tlog-proof).")
  var output: String?

  @OptionGroup var options: ArchiveOptions

  func run() async throws {
    guard let record = RecordID(id) else { throw ValidationError("'\(id)' is no id: ids are 32 hexadecimal digits.") }
    let path = output ?? "\(id).tlog-proof"
    let key = try await options.use { archive in
      try HandedIn.write(Array(try await archive.prove(record).utf8), to: path)
      return archive.verifierKey
    }
    Terminal.print("Wrote \(path). Anyone checks it with: onrecord check \(path) --key '\(key)'")
  }
}
