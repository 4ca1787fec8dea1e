// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Records
import Vault

@testable import Archive
@testable import Ledger

/// An archive with two chats, and the people of the fictional department who may or may not read them.
struct ReadingRoom {
  let scratch: Scratch
  let archive: AuthorityArchive
  let office: Office
  /// The chat of Asha, an official: 120 messages.
  let asha: FiledDeposit
  let owen: FiledDeposit

  static let ashaID = PersonID(high: 1, low: 1)
  static let owenID = PersonID(high: 1, low: 2)

  init(ashasExport: (String, [UInt8])? = nil) async throws {
    scratch = try Scratch()
    let now = Instant(milliseconds: 1_795_000_000_000)
    archive = try await AuthorityArchive.create(
      at: scratch.path("archive"), settings: Settings(authority: "Rivers", timeZone: "Europe/London"),
      unlock: .keyFile(scratch.path("key")), surroundings: Surroundings(clock: { now }, program: Program.path))
    office = try Office(archive)
    let (name, bytes) = ashasExport ?? ("WhatsApp Chat with Flood response.txt", Self.chat("Asha Okafor", 120))
    asha = try await Self.deposit(name, bytes, Self.ashaID, "Asha Okafor", archive, scratch)
    owen = try await Self.deposit(
      "WhatsApp Chat with Bridge works.txt", Self.chat("Owen Marsh", 3), Self.owenID, "Owen Marsh", archive, scratch)
  }

  /// A chat in which every message has a number and the word "sandbags".
  static func chat(_ sender: String, _ count: Int) -> [UInt8] {
    let lines = (0..<count).map { number in
      let clock = "\(10 + number / 60):" + (number % 60 < 10 ? "0" : "") + "\(number % 60)"
      return "13/05/2026, \(clock) - \(number % 2 == 0 ? sender : "Lena Fairweather"): sandbags \(number)"
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func deposit(
    _ name: String, _ bytes: [UInt8], _ owner: PersonID, _ custodian: String, _ archive: AuthorityArchive,
    _ scratch: Scratch
  ) async throws -> FiledDeposit {
    var request = DepositRequest(export: try Exported.export(name, bytes), custodian: custodian)
    request.custodianID = owner
    return try await archive.deposit(request).deposit
  }

  static func person(_ number: UInt64, _ roles: Role..., isGuest: Bool = false, isActive: Bool = true) -> Person {
    Person(
      id: PersonID(high: 1, low: number), name: "Person \(number)", address: nil, roles: Set(roles),
      isActive: isActive, isGuest: isGuest)
  }

  /// Those who may read Asha's deposit.
  static var readers: [Subject] {
    [
      Subject(person(1, .official)), Subject(person(9, .informationOfficer)), Subject(person(9, .recordsManager)),
      Subject(person(9, .secondReader)), Subject(person(9, .legalAdviser)), Subject(person(9, .qualifiedPerson)),
      Subject(person(9, .security)), Subject(person(9, .headOfAuthority)),
      Subject(person(3, .official), for: PersonReference(id: ashaID, name: "Asha Okafor")),
    ]
  }

  /// Those for whom it is not there.
  static var others: [Subject] {
    [
      Subject(person(2, .official)), Subject(person(9, .auditor)), Subject(person(9, .administrator)),
      Subject(person(1, isGuest: true)), Subject(person(1, .official, isActive: false)), Subject(person(1)),
      Subject(person(9, .informationOfficer, isActive: false)),
      Subject(person(3, .official), for: PersonReference(id: owenID, name: "Owen Marsh")),
      Subject(person(1, .auditor)),
    ]
  }

  static var reader: Subject { Subject(person(9, .informationOfficer)) }

  /// The records of Asha's deposit in their order.
  var records: [RecordID] {
    get throws {
      var ids: [RecordID] = []
      try archive.catalogue.eachRecord(of: asha.facts.id) { ids.append($0.id) }
      return ids
    }
  }

  var ledgerSize: UInt64 { get throws { try archive.reader.checkpoint().size } }

  /// The entries from `start` on.
  func entries(from start: UInt64) throws -> [Entry] {
    let checkpoint = try archive.reader.checkpoint()
    return try archive.reader.entries(start..<checkpoint.size, of: checkpoint)
  }

  /// What an entry's own particulars say.
  func viewing(of entry: Entry) throws -> Viewing {
    let object = ObjectID(hex: entry.value("details") ?? "")!  // an entry of a viewing names its particulars
    let all = try Viewing.decoded(try archive.vault.read(object, in: .acts).bytes())
    return all[Int(entry.count("place") ?? 0)]
  }
}
