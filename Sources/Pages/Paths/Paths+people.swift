// SPDX-License-Identifier: Apache-2.0
import Records

extension Paths {
  package static var people: Path { Path("people") }
  package static var invite: Path { Path("people", "invite") }
  package static func person(_ id: PersonID) -> Path { Path("people", "\(id)") }
  package static func roles(of id: PersonID) -> Path { Path("people", "\(id)", "roles") }
  package static func close(_ id: PersonID) -> Path { Path("people", "\(id)", "close") }
  package static func reopen(_ id: PersonID) -> Path { Path("people", "\(id)", "reopen") }
  package static func inviteAgain(_ id: PersonID) -> Path { Path("people", "\(id)", "invite") }
  package static var delegations: Path { Path("delegations") }
  package static func endDelegation(_ id: String) -> Path { Path("delegations", id, "end") }
  package static var guests: Path { Path("guests") }
  package static var inviteGuest: Path { Path("guests", "invite") }
  package static func inviteGuestAgain(_ id: PersonID) -> Path { Path("guests", "\(id)", "invite") }
  package static func closeGuest(_ id: PersonID) -> Path { Path("guests", "\(id)", "close") }
}
