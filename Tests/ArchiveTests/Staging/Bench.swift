// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Records
import Synchronization

@testable import Archive
@testable import Formats
@testable import Store
@testable import Vault

/// An archive with an office, a clock that is set by hand, and the people of the fictional department.
final class Bench: Sendable {
  let scratch: Scratch
  let archive: AuthorityArchive
  let office: Office

  init() async throws {
    let scratch = try Scratch()
    let now = Clock()
    let surroundings = Surroundings(clock: { now.instant }, program: Program.path)
    archive = try await AuthorityArchive.create(
      at: scratch.path("archive"), settings: Settings(authority: "Rivers", timeZone: "Europe/London"),
      unlock: .keyFile(scratch.path("archive.key")), surroundings: surroundings)
    office = try Office(archive)
    (self.scratch, clock) = (scratch, now)
  }

  let clock: Clock

  final class Clock: Sendable {
    private let value = Mutex<Int64>(1_795_000_000_000)
    var instant: Instant { Instant(milliseconds: value.withLock { $0 }) }
    func pass(days: Int) { value.withLock { $0 += Int64(days) * 86_400_000 } }
  }

  static func person(_ number: UInt64, _ name: String, _ roles: Set<Role>) -> Person {
    Person(id: PersonID(high: 7, low: number), name: name, address: nil, roles: roles)
  }

  let ada = Subject(Bench.person(1, "Ada Obi", [.official]))
  let ben = Subject(Bench.person(2, "Ben Acheampong", [.official]))
  let manager = Subject(Bench.person(3, "Mo Records", [.recordsManager]))
  let security = Subject(Bench.person(4, "Sia Security", [.security]))
  let head = Subject(Bench.person(5, "Hedy Head", [.headOfAuthority]))
  let auditor = Subject(Bench.person(6, "Aud Itor", [.auditor]))
  let administrator = Subject(Bench.person(8, "Ad Min", [.administrator]))
  /// Ben as Ada's private secretary.
  var secretary: Subject { Subject(ben.person, for: ada.person.reference) }

  /// Everybody who is not Ada.
  var others: [Subject] { [ben, manager, security, head, auditor, administrator] }

  func stage(_ text: String, _ name: String = "WhatsApp Chat with Flood.txt", as subject: Subject) async throws
    -> DepositID
  {
    try await office.stage(MemorySource(Array(text.utf8)), name: name, as: subject)
  }

  /// Staged and read.
  func read(_ text: String, _ name: String = "WhatsApp Chat with Flood.txt", as subject: Subject) async throws
    -> DepositID
  {
    let id = try await stage(text, name, as: subject)
    _ = try await office.readStaged(id, choices: Choices(), as: subject)
    return id
  }

  /// The records of a filed deposit.
  func records(of deposit: DepositID) throws -> [FiledRecord] {
    var records: [FiledRecord] = []
    try archive.catalogue.eachRecord(of: deposit) { records.append($0) }
    return records
  }

  /// The original of a filed deposit.
  func original(of deposit: FiledDeposit) throws -> [UInt8] {
    try archive.vault.read(ObjectID(hex: deposit.facts.original)!, in: GroupID(deposit.facts.id)).bytes()
  }

  /// Acts of the ledger, in order.
  func acts() throws -> [String] {
    let checkpoint = try archive.reader.checkpoint()
    return try archive.reader.entries(0..<checkpoint.size, of: checkpoint).map(\.act.name)
  }

  /// Whether any object of the main vault, opened with its key, or any file on disk, holds these bytes.
  func holds(_ words: String) throws -> Bool {
    let needle = Data(words.utf8)
    for file in scratch.files(below: "archive") {
      guard let data = FileManager.default.contents(atPath: scratch.path("archive/\(file)")) else { continue }
      if data.range(of: needle) != nil { return true }
    }
    for vault in [archive.vault, office.staging.vault] {
      for group in try vault.keys.groups() {
        for object in try vault.objects(in: group) {
          if Data(try vault.read(object, in: group).bytes()).range(of: needle) != nil { return true }
        }
      }
    }
    return false
  }
}
