// SPDX-License-Identifier: Apache-2.0
import Archive
import Records

extension DemoTour {
  /// One conversation from several phones: who has what, and what changed between two captures.
  func joined(_ archive: AuthorityArchive) async throws {
    let office = try Office(archive)
    defer { try? office.close() }
    guard let officer = try office.demonstrationPeople().first(where: { $0.roles.contains(.recordsManager) }) else {
      return
    }
    say("\n4. Copies of one conversation are found and put together; no copy is changed by that.")
    for found in try await office.joinedConversations(as: Subject(officer)) {
      say("   \(found.title): \(found.copies.count) copies, \(found.entries) messages and lines, each once.")
      say("     Copies differ in \(found.differences) of them.")
      if found.title == RecoveryBoard.title { try await tell(found, office, Subject(officer)) }
    }
  }

  private func tell(_ found: JoinedConversation, _ office: Office, _ officer: Subject) async throws {
    for copy in found.copies { say("     " + Self.told(copy)) }
    let changes = try await office.captureChanges(with: found.opener, as: officer)
    let gone = changes.filter { $0.kind == .goneSince }
    let timed = gone.count { $0.standing == .timer }
    let edited = changes.count { $0.kind == .textChanged }
    say(
      "     From Maren's first capture to her second: \(gone.count) no longer shown, \(timed) of them sent under a timer;"
    )
    say("     \(edited) with other words.")
    say(
      "     The words that others' phones call deleted stand on Ada's. What Priya withheld stands here without words."
    )
    say("     Look yourself, line by line, and see what the copies differ in:")
    say("       .build/release/onrecord reconcile --archive \(archiveFolder)")
    say("       .build/release/onrecord reconcile '\(found.title)' --archive \(archiveFolder)")
  }

  /// "Ada Obi, Android phone: clock 5 hours behind …; 3 not here, 1 withheld."
  private static func told(_ copy: JoinedCopy) -> String {
    let clock = ClockPiece.inWords(copy.clock, from: copy.clockFrom).map { "; clock " + $0 } ?? ""
    let differences = LineStanding.allCases.filter { $0.isDifference && (copy.standings[$0] ?? 0) > 0 }
      .map { "\(copy.standings[$0] ?? 0) \($0.mark)" }
    let differs = differences.isEmpty ? "" : "; " + differences.joined(separator: ", ")
    return "\(copy.custodian), \(copy.device ?? "a phone"): \(copy.lines) lines\(clock)\(differs)."
  }
}
