// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records
import Store

/// Searches the records; the search itself is recorded first.
struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Search the records.",
    discussion: """
      Words, "an exact phrase", word*, NEAR(a b, 5), AND OR NOT -, ( ); from: to: with: in: channel: type:
      has:attachment before: after: on: custodian: deposit: (docs/search.md). \(ExitStatus.help)
      """)

  @Argument(help: "What to look for.")
  var query: [String]

  @Option(help: "How many records to print.")
  var limit = 20

  @Flag(help: "Print the number of hits only.")
  var count = false

  @Flag(help: "Print who, channel, conversation and month with their counts.")
  var facets = false

  @Option(help: "newest, oldest or relevance.")
  var order: SearchOrder = .newest

  @OptionGroup var options: ArchiveOptions

  @Flag(help: "One JSON object per line.")
  var json = false

  func validate() throws {
    guard (1...10_000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 10000.") }
  }

  func run() async throws {
    try await options.use(search)
  }

  private func search(_ archive: AuthorityArchive) async throws {
    let text = query.joined(separator: " ")
    let printer = HitPrinter(json: json)
    if count { return printer.print(count: try await archive.count(text)) }
    if facets { return printer.print(try await archive.facets(text)) }
    printer.print(try await archive.find(text, limit: limit, order: order))
  }
}

extension SearchOrder: ExpressibleByArgument {}
