// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Records
import Store
import Synchronization
import Vault

@testable import Archive
@testable import Formats

/// A small department at work: its archive, its office, its people, and a clock that is set by hand.
final class Department: Sendable {
  /// 2026-11-02 09:00 in London.
  static let start = Instant(milliseconds: 1_793_610_000_000)

  let scratch: Scratch
  let office: Office
  private let now: Clock

  final class Clock: Sendable {
    let time = Mutex(Department.start)
  }

  let asha = person(1, "Asha Okafor", .official)
  let ben = person(2, "Ben Acheampong", .official)
  let rita = person(3, "Rita Marlow", .recordsManager)
  let adam = person(4, "Adam Pike", .administrator)
  let audie = person(5, "Audie Quist", .auditor)
  let sid = person(6, "Sid Vale", .security)
  let secretary = person(7, "Cy Lund", .official)

  var everybody: [Person] { [asha, ben, rita, adam, audie, sid, secretary] }

  init() async throws {
    let (scratch, clock) = (try Scratch(), Clock())
    let surroundings = Surroundings(clock: { clock.time.withLock { $0 } }, program: Program.path)
    let archive = try await AuthorityArchive.create(
      at: scratch.path("archive"), settings: Settings(authority: "Rivers and Coasts", timeZone: "Europe/London"),
      unlock: .keyFile(scratch.path("key")), surroundings: surroundings)
    (self.scratch, now, office) = (scratch, clock, try Office(archive))
    for person in everybody { try office.desk.add(person) }
  }

  var archive: AuthorityArchive { office.archive }
  var unlock: Unlock { .keyFile(scratch.path("key")) }

  func pass(days: Int) {
    now.time.withLock { $0 = Instant(milliseconds: $0.milliseconds + Int64(days) * 86_400_000) }
  }

  /// Files the chat `name` as held by `person`; `timer` turns disappearing messages on for 24 hours.
  @discardableResult
  func capture(
    _ person: Person, _ name: String = "Flood response", with other: String = "Ben Acheampong", timer: Bool = false,
    omits: Bool = false
  ) async throws -> DepositID {
    var text = """
      26/03/2022, 18:01 - Asha Okafor created group "\(name)"
      26/03/2022, 18:02 - Asha Okafor: Sandbags by nine tomorrow \(person.name)
      27/03/2022, 07:15 - \(other): \(omits ? "<Media omitted>" : "Pumps are at the quay")

      """
    if timer {
      text +=
        "27/03/2022, 07:21 - Asha Okafor turned on disappearing messages. New messages will disappear from this "
        + "chat 24 hours after they're sent, except when kept.\n"
    }
    let file = "WhatsApp Chat with \(name).txt"
    let source = try FileSource(path: try scratch.write(file, text))
    var request = DepositRequest(export: Export(name: file, source: source), custodian: person.name)
    (request.custodianID, request.timeZone) = (person.id, "Europe/London")
    return try await archive.deposit(request).deposit.facts.id
  }

  static let flood = ConversationKey(channel: "whatsapp", label: "whatsapp:Flood response")

  static func person(_ number: UInt64, _ name: String, _ role: Role) -> Person {
    let local = name.lowercased().replacing(" ", with: ".")
    return Person(
      id: PersonID(high: 9, low: number), name: name, address: "\(local)@rivers.example", roles: [role])
  }
}
