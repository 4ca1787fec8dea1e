// SPDX-License-Identifier: Apache-2.0
import Archive
import HTTPTypes
import Pages
import Records

extension Visit {
  var caller: Caller { Caller(address: client.address, browser: request.headers[.userAgent] ?? "") }

  var zone: String { office.archive.settings.timeZone }

  /// Sign-in is for TLS, or for a browser on this very machine: anyone between could take the session.
  func requirePrivacy() throws {
    let isHere = client.address.hasPrefix("127.") || client.address == "::1"
    guard client.isSecure || isHere else {
      throw ArchiveError(
        .usage, "Nobody signs in here without TLS.",
        remedy: "Use the https address, or ask the administrator to serve with a certificate.")
    }
  }

  /// The secret in the path.
  func link() throws -> SecretToken {
    guard let token = SecretToken(try parameter("link")) else { throw DoorError.linkOver }
    return token
  }

  /// The person named in the path.
  func personID() throws -> PersonID {
    guard let id = PersonID(try parameter("person")) else { throw DoorError.notFound }
    return id
  }

  /// A path as it is given to people outside.
  func outside(_ path: Path) -> String {
    let scheme = client.isSecure ? "https://" : "http://"
    return (door.settings.publicAddress ?? scheme + (request.head.authority ?? "")) + path.text
  }

  /// Signed in: the cookie, and on to the person's first way; who was signed in before is so no more.
  func enter(_ token: SecretToken, showing answer: Answer = .redirect(Paths.home)) throws -> Answer {
    if let signedIn { try office.signOut(signedIn) }
    return answer.setting(Cookies.session(token)).setting(Cookies.end(Cookies.step))
  }

  /// What a person reads who has to wait.
  static func waiting(_ seconds: Int) -> String {
    let minutes = (seconds + 59) / 60
    return "Too many tries. Try again in \(minutes == 1 ? "a minute" : "\(minutes) minutes")"
  }
}

extension Problem {
  /// Each thing to mend at its field.
  static func all(_ objection: Objection) -> [Problem] { objection.all.map { Problem($0.field, $0.message) } }
}
