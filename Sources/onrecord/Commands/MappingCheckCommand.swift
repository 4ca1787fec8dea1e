// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Formats

/// Holds a mapping against a file before it is used.
struct MappingCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what each rule of a mapping finds in the first rows of a file, in numbers.",
    discussion: ExitStatus.help)

  @Argument(help: "The mapping, as JSON (docs/formats/mapping.md).")
  var mapping: String

  @Argument(help: "The export it is for.")
  var file: String

  @Flag(help: "One JSON object per line.")
  var json = false

  func run() throws {
    let mapping = try Mapping(json: try DeclaredDocument.read(mapping, as: "mapping"))
    let check = try MappingCheck(mapping, on: try HandedIn.export(at: file))
    for line in json ? Self.objects(check) : Self.lines(check) { Terminal.print(line) }
    if !check.isSound { throw ExitCode(ExitStatus.doneWithNotices.rawValue) }
  }

  private static func lines(_ check: MappingCheck) -> [String] {
    var lines = ["\(check.rows) rows looked at, \(check.broken) that cannot be read"]
    for each in check.findings {
      let from = each.places.isEmpty ? "a constant" : each.places.map { "\"\($0)\"" }.joined(separator: ", ")
      var line = "  \(each.field) from \(from): in \(each.found) of \(check.rows) rows, \(each.distinct) different"
      if each.unread > 0 { line += "; \(each.unread) do not fit the pattern" }
      if !each.missing.isEmpty { line += "; not in any row: \(each.missing.joined(separator: ", "))" }
      lines.append(Terminal.line(line))
    }
    if !check.unmapped.isEmpty {
      lines.append(Terminal.line("  kept as they are: \(check.unmapped.joined(separator: ", "))"))
    }
    return lines + [check.isSound ? "  nothing speaks against it" : "  look at it before you deposit by it"]
  }

  private static func objects(_ check: MappingCheck) -> [String] {
    let rules = check.findings.map { each in
      var line = JSONLine()
      line.add("kind", "rule")
      line.add("field", each.field)
      line.add("from", each.places)
      line.add("found", each.found)
      line.add("distinct", each.distinct)
      line.add("unread", each.unread)
      line.add("missing", each.missing)
      return line.text
    }
    var line = JSONLine()
    line.add("kind", "mapping")
    line.add("rows", check.rows)
    line.add("broken", check.broken)
    line.add("unmapped", check.unmapped)
    line.add("sound", check.isSound)
    return rules + [line.text]
  }
}
