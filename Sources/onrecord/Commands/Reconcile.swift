// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// Shows who has what of a conversation that several people's phones hold.
struct Reconcile: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put the copies of a conversation together: who has what, and what differs.",
    discussion: """
      Without a conversation: those with more than one copy. With one, by the id of any of its records or by a word of \
      its title: its copies with their clocks, what changed between two captures of one custodian, and the lines at \
      which copies differ. With --files: exports, without an archive. A difference shows how two files differ, never \
      that anyone deleted or wrote anything. Ends with 3 where the copies shown differ. \(ExitStatus.help)
      """)

  @Argument(help: "Id of a record of the conversation, or a word of its title.")
  var conversation: String?

  @Flag(help: "Every line, not only those at which copies differ; without a conversation: those with one copy as well.")
  var all = false

  @Option(help: "How many lines to print.")
  var limit = 50

  @Option(help: "Print from after this line on.")
  var after: Int?

  @Flag(help: "Put it together anew first; the ledger says so.")
  var anew = false

  @Option(parsing: .upToNextOption, help: "Two records whose conversations are one.")
  var join: [String] = []

  @Option(help: "A record whose copy is another conversation than those it was put together with.")
  var part: String?

  @Option(help: "Why, for --join and --part.")
  var because: String?

  @Option(help: "Who decides, for --join and --part (default: the command line).")
  var by: String?

  @OptionGroup var compared: ReconcileFiles

  @OptionGroup var stating: ReconcileStating

  @OptionGroup var options: ArchiveOptions

  @Flag(help: "One JSON object per line.")
  var json = false

  func validate() throws {
    guard (1...100_000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 100000.") }
    guard join.isEmpty || join.count == 2 else { throw ValidationError("--join takes the ids of two records.") }
    guard join.isEmpty || part == nil else { throw ValidationError("Either --join or --part.") }
    let isReasoned = because?.contains { !$0.isWhitespace } == true
    guard (join.isEmpty && part == nil) || isReasoned else {
      throw ValidationError("--join and --part need --because.")
    }
    guard !anew || conversation != nil else { throw ValidationError("--anew needs a conversation.") }
  }

  func run() async throws {
    let compared = try compared.reconcile(json: json, all: all)
    let differs = if let compared { compared } else { try await options.use(reconcile) }
    if differs { throw ExitCode(ExitStatus.doneWithNotices.rawValue) }
  }

  /// Whether the copies of the conversation shown differ.
  private func reconcile(_ archive: AuthorityArchive) async throws -> Bool {
    if try await stating.run(archive, conversation: conversation.flatMap { RecordID($0) }, json: json) { return false }
    let printer = JoinedPrinter(json: json)
    if !join.isEmpty || part != nil {
      try await decide(archive)
      return false
    }
    guard let conversation else {
      printer.print(try await archive.reconciled(all: all))
      return false
    }
    guard let record = try await record(conversation, archive, printer) else { return false }
    if anew { try await archive.reconcileAnew(with: record) }
    let shown = try await archive.reconciled(with: record, after: after, onlyDifferences: !all, limit: limit)
    printer.print(shown)
    return shown.conversation.differences > 0
  }

  private func decide(_ archive: AuthorityArchive) async throws {
    let person = by.map { PersonReference(id: PersonReference.commandLine.id, name: $0) } ?? .commandLine
    if let part { return try await archive.part(try Self.id(part), why: because ?? "", by: person) }
    try await archive.join(try Self.id(join[0]), try Self.id(join[1]), why: because ?? "", by: person)
  }

  private static func id(_ text: String) throws -> RecordID {
    guard let id = RecordID(text) else { throw ValidationError("'\(text)' is no id: ids are 32 hexadecimal digits.") }
    return id
  }

  /// The conversation meant; nil where a word names several, which are then printed.
  private func record(
    _ named: String, _ archive: AuthorityArchive, _ printer: JoinedPrinter
  ) async throws -> RecordID? {
    if let id = RecordID(named) { return id }
    let found = try await archive.reconciled(all: true, named: named)
    guard let first = found.first else {
      throw ArchiveError(
        .notFound, "No conversation has '\(named)' in its title.", remedy: "list them with 'onrecord reconcile --all'")
    }
    if found.count == 1 { return first.opener }
    printer.print(found)
    return nil
  }
}
