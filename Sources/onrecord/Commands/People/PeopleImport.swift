// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Foundation
import Records

/// Takes a list of staff; says first what it would do.
struct PeopleImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take a staff list. Without --apply nothing is done: it says what would be.",
    discussion: """
      A CSV file whose first line names its columns: \(StaffList.columns.joined(separator: ", ")). Only name must be \
      there. Days are like 2026-11-24; addresses and devices stand between semicolons, 'signal: +44 …' holds on that \
      channel alone. Several lines of one person add a post each (docs/guide/people-known.md). \(ExitStatus.help)
      """)

  @Argument(help: "The CSV file.")
  var file: String

  @Flag(help: "Register everybody; refused while a line is bad.")
  var apply = false

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw ArchiveError(.unreadableFile, "The staff list cannot be read.")
    }
    try await options.use { registrar in
      let plan = try registrar.plan(try StaffList(Array(data)))
      report(plan)
      guard plan.problems.isEmpty else {
        throw ArchiveError(
          .unreadableFile, "\(plan.problems.count) lines of the staff list cannot be taken; nothing was done.",
          remedy: "mend the lines named and give the list again")
      }
      if apply { try await registrar.take(plan) }
    }
  }

  private func report(_ plan: StaffPlan) {
    for (line, problem) in plan.problems {
      Terminal.print(options.json ? problemLine(line, problem) : "line \(line): \(problem)")
    }
    if options.json {
      var summary = JSONLine()
      summary.add("added", plan.added.count)
      summary.add("changed", plan.changed.count)
      summary.add("unchanged", plan.unchanged)
      summary.add("bad", plan.problems.count)
      summary.add("applied", apply && plan.problems.isEmpty)
      return Terminal.print(summary.text)
    }
    for person in plan.added { Terminal.print("new      \(Terminal.line(person.name))") }
    for person in plan.changed { Terminal.print("changed  \(Terminal.line(person.name))") }
    let done = apply && plan.problems.isEmpty
    Terminal.print(
      "\(plan.added.count) new, \(plan.changed.count) changed, \(plan.unchanged) as known"
        + (done ? "; registered" : "; nothing was done yet"))
  }

  private func problemLine(_ line: Int, _ problem: String) -> String {
    var out = JSONLine()
    out.add("line", line)
    out.add("problem", problem)
    return out.text
  }
}
