// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// Shows one record with its provenance; the reading is recorded first.
struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a record and where it comes from.", discussion: ExitStatus.help)

  @Argument(help: "Id of a record, or of a deposit for its receipt.")
  var id: String

  @OptionGroup var options: ArchiveOptions

  @Flag(help: "One JSON object per line.")
  var json = false

  func run() async throws {
    try await options.use(show)
  }

  private func show(_ archive: AuthorityArchive) async throws {
    if let id = DepositID(id), let shown = try await archive.show(id) {
      return Terminal.print(DepositText(shown.deposit, notices: shown.notices).text(json: json))
    }
    guard let record = RecordID(id) else { throw ValidationError("'\(id)' is no id: ids are 32 hexadecimal digits.") }
    RecordPrinter(json: json).print(try await archive.show(record))
  }
}
