// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records

@testable import Archive
@testable import Formats
@testable import Store

/// The small department with one conversation from two phones: Asha's copy lacks three messages that Ben's shows.
struct GapHouse {
  let house: Department
  let asha: DepositID
  let ben: DepositID

  /// Messages that only Ben's copy shows; no other message has these words.
  static let lost = [30, 45, 61]
  static func words(_ number: Int) -> String {
    "gauge \(number) reads \(number * 37 + 11) at the quay, word kw\(number)x"
  }

  init(ashaWithholds: Bool = false, alike: Bool = false) async throws {
    house = try await Department()
    let lost = alike ? [] : Self.lost
    asha = try await Self.file(house, house.asha, "Flood response", lacking: lost, withholds: ashaWithholds ? 50 : nil)
    house.pass(days: 1)
    ben = try await Self.file(house, house.ben, "Flood response", lacking: [])
  }

  var office: Office { house.office }
  var rita: Subject { Subject(house.rita) }

  /// A chat of 120 messages between the two.
  static func chat(lacking: [Int]) -> String {
    (0..<120).filter { !lacking.contains($0) }.map { number in
      let clock = "\(8 + number / 60):" + (number % 60 < 10 ? "0" : "") + "\(number % 60)"
      let sender = number.isMultiple(of: 2) ? "Asha Okafor" : "Ben Acheampong"
      return "13/05/2026, \(clock.count < 5 ? "0" : "")\(clock) - \(sender): \(words(number))"
    }.joined(separator: "\n") + "\n"
  }

  static func file(
    _ house: Department, _ person: Person, _ name: String, lacking: [Int], withholds: Int? = nil
  ) async throws -> DepositID {
    let file = "WhatsApp Chat with \(name).txt"
    let text = chat(lacking: lacking)
    if let withholds { return try await stage(house, person, text, file, withholding: withholds) }
    let path = try house.scratch.write("\(person.name)-\(file)", text)
    let export = Export(name: file, source: try FileSource(path: path))
    var request = DepositRequest(export: export, custodian: person.name)
    (request.custodianID, request.timeZone) = (person.id, "Europe/London")
    return try await house.archive.deposit(request).deposit.facts.id
  }

  /// As an official does: staged, one message withheld and signed for, filed.
  private static func stage(
    _ house: Department, _ person: Person, _ text: String, _ name: String, withholding place: Int
  ) async throws -> DepositID {
    let subject = Subject(person)
    let id = try await house.office.stage(MemorySource(Array(text.utf8)), name: name, as: subject)
    _ = try await house.office.readStaged(id, choices: Choices(), as: subject)
    try await house.office.withhold(
      .messages([place]), in: id, category: .personal, words: "Of our home.", as: subject)
    return try await house.office.fileStaged(id, answers: FilingAnswers(), as: subject).deposit.facts.id
  }

  /// As the command line does; without an account whose it was is known by name alone.
  @discardableResult
  static func deposit(
    _ text: String, of custodian: String, _ account: PersonID? = nil, in house: Department
  ) async throws -> DepositID {
    let export = Export(name: "WhatsApp Chat with Flood response.txt", source: MemorySource(Array(text.utf8)))
    var request = DepositRequest(export: export, custodian: custodian)
    (request.custodianID, request.timeZone) = (account, "Europe/London")
    return try await house.archive.deposit(request).deposit.facts.id
  }

  /// First record of a deposit: names its copy.
  func opener(_ deposit: DepositID) throws -> RecordID {
    var first: RecordID?
    try house.archive.catalogue.eachRecord(of: deposit) { first = first ?? $0.id }
    return first!  // a chat of 120 messages
  }

  func choice(_ lacking: DepositID? = nil, _ showing: DepositID? = nil) throws -> GapChoice {
    .pair(lacking: try opener(lacking ?? asha), showing: try opener(showing ?? ben))
  }

  func stated() async throws -> AttestationID { try await office.stateGap(try choice(), as: rita) }
}
