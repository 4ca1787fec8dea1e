// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Foundation
import Web

/// How mail leaves: through a server with TLS, or into a folder.
struct OutboxOptions: ParsableArguments {
  @Option(help: "Mail server: smtp://HOST:587 (STARTTLS is required) or smtps://HOST:465.")
  var smtp: String?

  @Option(help: "Name to sign in to the mail server with.")
  var smtpUser: String?

  @Option(help: "A file holding the password for it.")
  var smtpPasswordFile: String?

  @Option(help: "PEM file of the authorities trusted for the mail server, in place of the system's.")
  var smtpCa: String?

  @Option(help: "Address mail comes from.")
  var mailFrom: String?

  @Option(help: "A folder that mail is put into (Maildir) in place of a server; for trying out.")
  var maildrop: String?

  /// nil where no mail is to be sent.
  func outbox() throws -> (any Outbox)? {
    let clock = Surroundings().clock
    if let maildrop { return Maildrop(folder: maildrop, from: mailFrom ?? "onrecord@localhost", clock: clock) }
    guard let smtp else { return nil }
    let server = SMTPOutbox.Server(
      address: smtp, user: smtpUser, password: try smtpPasswordFile.map(Self.password), authorities: smtpCa)
    return try SMTPOutbox(server, from: mailFrom ?? "", clock: clock)
  }

  private static func password(inFile path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ArchiveError(.unreadableFile, "The password file \(path) cannot be read.")
    }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}
