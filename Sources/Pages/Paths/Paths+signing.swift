// SPDX-License-Identifier: Apache-2.0
import Records

extension Paths {
  package static var signInCode: Path { Path("sign-in", "code") }
  package static var openID: Path { Path("sign-in", "openid") }
  package static var openIDReturn: Path { Path("sign-in", "openid", "return") }
  package static var demonstrationSignIn: Path { Path("sign-in", "demonstration") }
  package static func join(_ link: String) -> Path { Path("join", link) }
  package static func joinAuthenticator(_ link: String) -> Path { Path("join", link, "authenticator") }
  package static func guestEntry(_ link: String) -> Path { Path("guest", link) }
  package static var sessions: Path { Path("sessions") }
  package static func endSession(_ id: String) -> Path { Path("sessions", id, "end") }
  package static var actingFor: Path { Path("acting-for") }
}
