// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// Says which mail arrived and where each stands.
struct MailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "List the mail that arrived and where each stands.", discussion: ExitStatus.help)

  @Flag(help: "One JSON object per line.")
  var json = false

  @OptionGroup var options: ArchiveOptions

  func run() async throws {
    try await options.use { archive in
      let office = try Office(archive)
      defer { try? office.close() }
      for mail in try office.arrivedMail() { Terminal.print(json ? line(mail) : text(mail)) }
    }
  }

  private func line(_ mail: ArrivedMail) -> String {
    var line = JSONLine()
    line.add("id", mail.id.description)
    line.add("arrivedAt", mail.arrivedAt.iso)
    line.add("bytes", mail.size)
    line.add("state", mail.state)
    line.add("doubt", mail.doubt?.rawValue)
    line.add("basis", mail.basis?.rawValue)
    line.add("messageID", mail.messageID)
    line.add("signatures", mail.signatures.map { "\($0.result.rawValue) \($0.domain)" })
    line.add("enclosures", mail.enclosures)
    return line.text
  }

  private func text(_ mail: ArrivedMail) -> String {
    let why = mail.doubt?.rawValue ?? mail.basis?.rawValue ?? ""
    return "\(mail.id)  \(mail.arrivedAt.iso)  \(mail.size) bytes  \(mail.state) \(why)"
  }
}
