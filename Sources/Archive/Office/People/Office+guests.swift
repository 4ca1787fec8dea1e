// SPDX-License-Identifier: Apache-2.0
import Crypto
import Ledger
import Records
import Store

/// People without an account: a link that is one person's, with a code told by another way, until a day.
extension Office {
  /// A guest's time is at most this.
  package static let longestGuestDays: Int64 = 90
  /// Wrong codes after which the link is over.
  static let guestTries = 5

  package func inviteGuest(
    name: String, address: String?, days: Int64, as subject: Subject
  ) async throws -> GuestInvitation {
    try require(.inviteGuests, of: subject)
    try Objection.gather(
      { try Self.check(name: name) }, { try address.map(Self.check(address:)) },
      {
        guard 1...Self.longestGuestDays ~= days else {
          throw Objection("days", "Enter a number of days from 1 to \(Self.longestGuestDays)")
        }
      })
    if let address, try desk.person(address: address) != nil {
      throw Objection("address", "Somebody with this address is known already")
    }
    let until = Instant(milliseconds: clock().milliseconds + days * 86_400_000)
    let guest = Person(id: draw(), name: name, address: address, roles: [], isGuest: true)
    try await note(.guestInvited, of: guest.id, by: subject.person.id) { $0.write(guest) }
    try desk.add(guest, guestUntil: until)
    return try invitation(of: guest, until)
  }

  /// A new link and code for the same guest; the old ones and their sessions end.
  package func inviteGuestAgain(_ id: PersonID, days: Int64, as subject: Subject) async throws -> GuestInvitation {
    try require(.inviteGuests, of: subject)
    let guest = try found(id)
    guard guest.isGuest, guest.isActive else { throw Self.noSuchPerson }
    guard 1...Self.longestGuestDays ~= days else { throw Self.noSuchPerson }
    let until = Instant(milliseconds: clock().milliseconds + days * 86_400_000)
    try await note(.guestInvited, of: id, by: subject.person.id)
    try desk.endSessions(of: id)
    try desk.endLinks(of: id)
    try desk.set(guestUntil: until, id)
    return try invitation(of: guest, until)
  }

  package func guests(as subject: Subject) throws -> [(guest: Person, until: Instant)] {
    try require(.inviteGuests, of: subject)
    return try desk.people().compactMap { row in row.guestUntil.map { (row.person, $0) } }
  }

  package func closeGuest(_ id: PersonID, as subject: Subject) async throws {
    try require(.inviteGuests, of: subject)
    guard try found(id).isGuest else { throw Self.noSuchPerson }
    try await note(.guestClosed, of: id, by: subject.person.id)
    try desk.set(active: false, id)
  }

  /// Whether a guest may come by this link at all.
  package func admitsGuest(by token: SecretToken) throws -> Bool { try link(token, for: .guest) != nil }

  /// A guest comes in: the link, and the code they were told.
  package func enter(by token: SecretToken, code: String, from caller: Caller) async throws -> SignInOutcome {
    guard let link = try link(token, for: .guest), let id = link.person, try found(id).isActive else {
      return .refused
    }
    let buckets = try buckets("guest \(id)", caller)
    if let seconds = try takeTry(buckets) { return .wait(seconds: seconds) }
    guard try desk.useTry(ofLink: token.hash), let kept = link.code,
      TimeCode.isSame(kept, Self.hash(code, under: token))
    else { return try await refuse() }
    try desk.set(tries: Self.guestTries, ofLink: token.hash)
    try desk.giveBack(buckets + [knownBucket("guest \(id)", caller)], at: clock())
    return .signedIn(try await admit(id, by: .guest, caller))
  }

  private func invitation(of guest: Person, _ until: Instant) throws -> GuestInvitation {
    var source = SystemRandomNumberGenerator()
    let code = (0..<8).map { _ in String(Int.random(in: 0...9, using: &source)) }.joined()
    let token = SecretToken()
    let row = LinkRow(
      purpose: LinkPurpose.guest.rawValue, person: guest.id, code: Self.hash(code, under: token),
      triesLeft: Self.guestTries, expires: until)
    try desk.add(row, tokenHash: token.hash, at: clock())
    return GuestInvitation(guest: guest, link: token, code: code, until: until)
  }

  /// Of the link's own 256 bits and the code: whoever reads the desk has not the first, so cannot try the second.
  private static func hash(_ code: String, under token: SecretToken) -> [UInt8] {
    let digits = code.utf8.filter { $0 != 0x20 }
    return Array(SHA256.hash(data: token.bytes + digits))
  }
}
