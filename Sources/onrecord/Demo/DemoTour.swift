// SPDX-License-Identifier: Apache-2.0
import Archive
import Formats
import Foundation
import Ledger
import Records
import Store
import Vault

/// The demonstration, step by step, in plain words.
struct DemoTour {
  private let folder: String
  private let files = FileManager.default

  init(folder: String) throws {
    self.folder = folder
    for part in ["exports", "proofs"] {
      do {
        try files.createDirectory(atPath: "\(folder)/\(part)", withIntermediateDirectories: true)
      } catch {
        throw ArchiveError(.readOnly, "The folder \(folder) cannot be made.", cause: error)
      }
    }
  }

  var archiveFolder: String { folder + "/archive" }
  private var unlock: Unlock { .keyFile(archiveFolder + ".key") }

  /// Founds the archive, or opens that of an earlier run.
  func found() async throws -> AuthorityArchive {
    if files.fileExists(atPath: archiveFolder + "/ledger/checkpoint") {
      say("1. The archive of an earlier demonstration is in \(archiveFolder): this run goes on with it.")
      return try await AuthorityArchive.open(at: archiveFolder, unlock: unlock)
    }
    say("1. The \(Department.name) founds its archive in \(archiveFolder).")
    say("   Its key is \(archiveFolder).key. Without the key nothing in the folder can be read.")
    let settings = Settings(authority: Department.name, timeZone: "Europe/London", isDemonstration: true)
    return try await AuthorityArchive.create(at: archiveFolder, settings: settings, unlock: unlock)
  }

  /// Hands in every export and tells what became of it.
  func depositAll(_ archive: AuthorityArchive) async throws -> [Receipt] {
    say("\n2. Its people hand in what is on their phones and in a private mailbox (\(folder)/exports):")
    let accounts = try await enrol(archive)
    var receipts: [Receipt] = []
    for export in Department.exports { receipts.append(try await deposit(export, archive, accounts)) }
    return receipts
  }

  /// Gives the department's people accounts, and says whose is whose.
  private func enrol(_ archive: AuthorityArchive) async throws -> [String: PersonID] {
    let office = try Office(archive)
    defer { try? office.close() }
    try await office.enrolForDemonstration(Department.people)
    return Dictionary(
      try office.demonstrationPeople().map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  private func deposit(
    _ export: DemoExport, _ archive: AuthorityArchive, _ accounts: [String: PersonID]
  ) async throws -> Receipt {
    let path = "\(folder)/exports/\(export.fileName)"
    if !files.fileExists(atPath: path) { try write(export.bytes, to: path) }
    var request = DepositRequest(export: try HandedIn.export(at: path), custodian: export.custodian)
    request.custodianID = accounts[export.custodian]
    (request.channel, request.device) = (export.channel, export.device)
    (request.marking, request.timeZone) = (export.marking, export.timeZone)
    if export.withheld > 0 {
      request.withheld = [
        WithheldCount(
          category: .personal, items: export.withheld, declarant: export.custodian, account: request.custodianID)
      ]
    }
    let receipt = try await archive.deposit(request)
    let report = receipt.deposit.report
    say("   \(export.custodian), \(export.device): \(export.story)")
    let again = receipt.outcome == .presentedAgain ? " (handed in before: nothing was filed again)" : ""
    say("     -> \(report.messages) messages, \(report.events) system lines, grade \(report.grade.rawValue)\(again)")
    for reason in report.gradeReasons { say("        \(reason)") }
    return receipt
  }

  /// One phone's second export bears the name of its first: it lies in a folder of its own.
  private func write(_ bytes: [UInt8], to path: String) throws {
    try files.createDirectory(
      atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
    try HandedIn.write(bytes, to: path)
  }

  /// Searches as an officer would; returns the newest hit.
  func search(_ archive: AuthorityArchive) async throws -> RecordID? {
    say("\n3. An officer searches. Each search is in the ledger before its answer shows.")
    for query in ["pumps", "\"this message was deleted\" OR type:deleted", "from:ben has:attachment"] {
      say("   \(query): \(try await archive.count(query)) records")
    }
    try await compare(archive)
    let page = try await archive.find("pumps", limit: 3, order: .newest)
    for hit in page.hits { say("     \(HitPrinter.line(hit).prefix(140))") }
    return page.hits.first?.id
  }

  /// What the four phones know together, and one alone would not.
  private func compare(_ archive: AuthorityArchive) async throws {
    let decision = try await phones("\"buy the forty\"", archive)
    let deleted = try await phones("\"off e-mail\"", archive)
    say("   The minister's decision of 23:58 stands on \(decision) of the 4 phones; Callum's is without it.")
    say("   What Callum deleted for everyone that night can still be read on \(deleted): Priya's.")
    say("   The newest about pumps:")
  }

  /// On how many phones the words stand; a hit stands for all copies that were put together.
  private func phones(_ query: String, _ archive: AuthorityArchive) async throws -> Int {
    let found = try await archive.find(query, limit: 10, order: .newest)
    return found.hits.reduce(0) { phones, hit in
      guard let copies = hit.inCopies else { return phones + 1 }
      return phones + copies.here - copies.otherwise[.stub, default: 0]
    }
  }

  /// Proves one record and checks the proof as an outsider would.
  func prove(_ record: RecordID?, _ archive: AuthorityArchive) async throws {
    guard let record else { return }
    let path = "\(folder)/proofs/\(record).tlog-proof"
    let proof = try await archive.prove(record)
    try HandedIn.write(Array(proof.utf8), to: path)
    let checked = try ProofVerifier(key: VerifierKey(archive.verifierKey)).check(Array(proof.utf8))
    say("\n5. The newest of them is proven: \(path)")
    say("   Checked with the verifier key alone, it holds: entry \(checked.index) of \(checked.checkpoint.size).")
  }

  /// Checks the whole archive.
  func verify(_ archive: AuthorityArchive) async throws {
    try archive.close()
    let findings = try await AuthorityArchive.verify(at: archiveFolder, unlock: unlock)
    say("\n6. The whole archive is verified: ledger, sealed objects, records, catalogue and index.")
    FindingsPrinter(json: false).print(findings)
    guard findings.isSound else { throw ArchiveError(.damaged, "The demonstration archive is damaged.") }
  }

  func close(_ receipts: [Receipt]) {
    let key = "\(archiveFolder).key"
    say(
      """

      That was \(receipts.count) deposits. See it as its people do, in a browser:
        .build/release/onrecord serve --archive \(archiveFolder)
      and begin at http://127.0.0.1:8080/walk. Or look further here:
        .build/release/onrecord search 'sandbags before:2026-02-11' --archive \(archiveFolder)
        .build/release/onrecord show ID --archive \(archiveFolder)
        .build/release/onrecord parse '\(folder)/exports/\(Department.exports[0].fileName)'
        .build/release/onrecord verify --archive \(archiveFolder)
      The archive's key is \(key). README.md says what each part is; docs/guide/quick-start.md goes on from here.
      """)
  }

  func say(_ line: String) { Terminal.print(line) }
}
