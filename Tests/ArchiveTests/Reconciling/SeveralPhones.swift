// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Vault

@testable import Archive
@testable import Ledger

/// An archive into which several people hand their copies of one group chat.
struct SeveralPhones {
  let scratch: Scratch
  let archive: AuthorityArchive
  let office: Office

  static let rita = Subject(ReadingRoom.person(9, .recordsManager))

  init() async throws {
    scratch = try Scratch()
    let now = Instant(milliseconds: 1_795_000_000_000)
    archive = try await AuthorityArchive.create(
      at: scratch.path("archive"), settings: Settings(authority: "Rivers", timeZone: "Europe/London"),
      unlock: .keyFile(scratch.path("key")), surroundings: Surroundings(clock: { now }, program: Program.path))
    office = try Office(archive)
  }

  /// The same people with their archive opened again.
  init(_ before: SeveralPhones, reopened archive: AuthorityArchive) throws {
    (scratch, self.archive, office) = (before.scratch, archive, try Office(archive))
  }

  /// Files a phone's copy of the chat `title`.
  @discardableResult
  func hand(
    _ phone: GroupCopy, by custodian: String, title: String = "Flood response", withheld: Int = 0
  ) async throws -> DepositID {
    var request = DepositRequest(
      export: try Exported.export("WhatsApp Chat with \(title).txt", phone.bytes), custodian: custodian)
    if withheld > 0 {
      request.withheld = [
        WithheldCount(category: .personal, items: withheld, declarant: custodian, account: nil)
      ]
    }
    return try await archive.deposit(request).deposit.facts.id
  }

  /// The one conversation of several copies, whole.
  func joined() async throws -> (conversation: JoinedConversation, lines: [JoinedLine]) {
    let found = try await office.joinedConversations(as: Self.rita)
    let conversation = found[0]
    var (lines, after) = ([JoinedLine](), Int?.none)
    repeat {
      let page = try await office.joined(with: conversation.opener, after: after, as: Self.rita)
      lines += page.lines
      after = page.next
    } while after != nil
    return (conversation, lines)
  }

  /// What each line says and how it stands for each custodian, whatever the order of the copies.
  func statement() async throws -> [String] {
    let (conversation, lines) = try await joined()
    return lines.map { line in
      let standings = zip(conversation.copies, line.standings).map { "\($0.custodian): \($1)" }.sorted()
      return "\(line.row?.words ?? "withheld") \(standings)"
    }
  }
}

/// One phone's copy of a group chat of long messages, each said once.
struct GroupCopy {
  /// Numbers of the messages it shows.
  var shown = Array(0..<60)
  /// Hours its clock is ahead.
  var hours = 0
  /// Names as its address book has them.
  var names = ["Asha Okafor", "Ben Acheampong", "Cleo Varga"]
  /// Words it shows instead, by number.
  var instead: [Int: String] = [:]

  static func words(_ number: Int) -> String { "The sandbags at gauge \(number) of the weir were counted twice" }

  var bytes: [UInt8] {
    let lines = shown.map { number in
      let minutes = 10 * 60 + number * 7 + hours * 60
      let (day, hour, minute) = (13 + minutes / 1440, minutes / 60 % 24, minutes % 60)
      let clock = "\(day)/05/2026, \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
      return "\(clock) - \(names[number % 3]): \(instead[number] ?? Self.words(number))"
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
