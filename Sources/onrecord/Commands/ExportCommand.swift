// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Foundation
import Records

/// Writes original bytes out again: a deposit's original, a record's own bytes, or one of its attachments.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the original of a deposit, or an attachment of a record, to a file.", discussion: ExitStatus.help)

  @Argument(help: "Id of a deposit (its original, byte for byte) or of a record (with --attachment).")
  var id: String

  @Option(help: "Which attachment of the record, from 1.")
  var attachment: Int?

  @Option(name: .shortAndLong, help: "File to write; must not exist yet. Default: standard output.")
  var output: String?

  @OptionGroup var options: ArchiveOptions

  func run() async throws {
    try await options.use(export)
  }

  private func export(_ archive: AuthorityArchive) async throws {
    var out = try OutputFile(output)
    defer { out.giveUp() }
    if let attachment {
      guard let record = RecordID(id) else { throw ValidationError("'\(id)' is no record id.") }
      try await archive.exportAttachment(attachment - 1, of: record) { try out.write($0) }
    } else {
      guard let deposit = DepositID(id) else { throw ValidationError("'\(id)' is no deposit id.") }
      try await archive.exportOriginal(of: deposit) { try out.write($0) }
    }
    try out.close()
  }
}
