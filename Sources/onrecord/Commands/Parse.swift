// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Formats
import Foundation
import Records

/// Reads exports without an archive: prints items, then one report line for each file.
struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read exports without an archive and print what is in them.", discussion: ExitStatus.help)

  @OptionGroup var given: ExportFiles
  @OptionGroup var choices: DeclaredChoices
  @OptionGroup var readBy: ReadBy

  @Flag(help: "Print the report only; every item is built all the same.")
  var count = false

  @Flag(help: "One JSON object per line.")
  var json = false

  func run() throws {
    let declared = Choices(timeZone: choices.timezone, dateOrder: choices.dateOrder).with(try readBy.aids())
    var sawNotices = false
    for export in given.exports {
      let report = try parse(try export.open(), declared)
      sawNotices = sawNotices || report.notices > 0
    }
    if sawNotices { throw ExitCode(ExitStatus.doneWithNotices.rawValue) }
  }

  private func parse(_ export: Export, _ declared: Choices) throws -> FidelityReport {
    let aids = declared.aids.withReadings(of: export, by: AuthorityArchive.thisProgram)
    let declared = declared.with(aids)
    let format = try AllFormats.format(for: export, named: choices.format, choices: declared)
    var items = try format.items(export, choices: declared, files: DiscardingSink())
    let printer = ItemPrinter(json: json)
    while let item = try items.next() {
      if !count { printer.print(item) }
    }
    let report = items.report.told(of: format)
    printer.print(report)
    return report
  }
}
