// SPDX-License-Identifier: Apache-2.0
import CCurl
import Foundation
import NIOPosix
import Records

/// Mail through an SMTP server by libcurl: TLS from the start (`smtps://`) or STARTTLS, never without.
///
/// libcurl blocks, so it runs on threads of its own, off the event loops.
package struct SMTPOutbox: Outbox {
  package struct Server: Sendable {
    /// "smtp://mail.example.gov.uk:587" (STARTTLS is required) or "smtps://…:465".
    package var address: String
    package var user: String?
    package var password: String?
    /// PEM file of the authorities trusted; nil takes the system's.
    package var authorities: String?

    package init(address: String, user: String? = nil, password: String? = nil, authorities: String? = nil) {
      (self.address, self.user, self.password, self.authorities) = (address, user, password, authorities)
    }
  }

  let server: Server
  let from: String
  let clock: @Sendable () -> Instant

  /// Throws `malformed` unless the address begins with smtp:// or smtps://.
  package init(_ server: Server, from: String, clock: @escaping @Sendable () -> Instant) throws(OutboxError) {
    guard server.address.hasPrefix("smtp://") || server.address.hasPrefix("smtps://"), MailText.isAddress(from) else {
      throw OutboxError(
        .malformed, "The mail server is not named as it must be.",
        remedy: "give --smtp smtp://HOST:587 or smtps://HOST:465, and --mail-from ADDRESS")
    }
    (self.server, self.from, self.clock) = (server, from, clock)
  }

  package func send(_ mail: OutgoingMail) async throws {
    let text = try MailText(mail, from: from, at: clock(), name: MailName.random())
    let posting = SMTPPosting(server: server, from: from, to: mail.to, bytes: text.bytes)
    try await NIOThreadPool.singleton.runIfActive { try posting.run() }
  }
}
