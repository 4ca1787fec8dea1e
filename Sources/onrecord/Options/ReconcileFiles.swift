// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Formats
import Foundation
import Records

/// Exports put together without an archive: one copy a file.
struct ReconcileFiles: ParsableArguments {
  @Option(
    parsing: .upToNextOption, help: "Exports of one conversation from several phones, compared without an archive.")
  var files: [String] = []

  @Option(
    name: .customLong("timezone"), parsing: .upToNextOption,
    help: "IANA time zone of each export's phone, in the order of --files; where none is given it is found.")
  var zones: [String] = []

  func validate() throws {
    guard files.isEmpty || files.count >= 2 else { throw ValidationError("--files takes two exports or more.") }
    guard zones.count <= files.count else { throw ValidationError("--timezone takes one zone for each of --files.") }
    for zone in zones where TimeZone(identifier: zone) == nil {
      throw ValidationError("'\(zone)' is no time zone. Use an IANA name such as Europe/London.")
    }
  }

  /// Compares the files and prints what differs, or every entry; nil where no files are named.
  ///
  /// Returns whether they differ.
  func reconcile(json: Bool, all: Bool) throws -> Bool? {
    guard !files.isEmpty else { return nil }
    var times = ProcessTimes()
    let copies = try files.indices.map(copy)
    times.note("parse")
    let alignment = Alignment.of(copies, zones: WorldZones(likely: zones))
    times.note("align")
    let printer = FilesPrinter(files: files, json: json, all: all)
    printer.print(alignment)
    if json { Terminal.print(times.text) }
    return printer.differs(alignment)
  }

  /// The conversation of one export that has most lines.
  private func copy(_ place: Int) throws -> CopyLines {
    let export = try HandedIn.export(at: files[place])
    let choices = Choices(timeZone: place < zones.count ? zones[place] : nil)
    let format = try AllFormats.format(for: export, named: nil, choices: choices)
    var items = try format.items(export, choices: choices, files: DiscardingSink())
    var copies = CopiesOfFile(DepositID(high: 0, low: UInt64(place)), channel: String(format.name.prefix { $0 != "-" }))
    while let item = try items.next() { copies.add(item) }
    guard let copy = copies.largest else {
      throw ArchiveError(.unreadableFile, "There is no conversation in \(files[place]).")
    }
    return copy
  }
}
