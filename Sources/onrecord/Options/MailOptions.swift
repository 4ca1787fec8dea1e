// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records
import Web

/// How `serve` takes mail.
struct MailOptions: ParsableArguments {
  @Option(help: "Port, on this machine alone, to which the mail server delivers by LMTP; 0 takes any free one.")
  var lmtpPort: Int?

  @Option(help: "Socket in the file system to which the mail server delivers by LMTP.")
  var lmtpSocket: String?

  @Option(help: "Address mail for the archive comes to; others are refused. May be given again.")
  var mailAddress: [String] = []

  @Option(help: "Name of the authority's own mail server in Authentication-Results, whose verdicts are believed.")
  var mailAuthority: String?

  @Option(help: .hidden)
  var mailKeys: String?

  var settings: MailIntakeSettings? {
    get throws {
      guard lmtpPort == nil || lmtpSocket == nil else {
        throw ValidationError("Name a port or a socket for mail, not both.")
      }
      guard let address = lmtpPort.map({ MailIntakeSettings.Address.port($0) }) ?? lmtpSocket.map({ .socket($0) })
      else { return nil }
      var settings = MailIntakeSettings(address)
      settings.addresses = MailAddresses(mailAddress)
      return settings
    }
  }

  var rules: MailRules {
    get throws {
      let keys: any SignatureKeys = if let mailKeys { try ListedKeys(file: mailKeys) } else { NamedKeys() }
      return MailRules(addresses: MailAddresses(mailAddress), server: mailAuthority, keys: keys)
    }
  }
}
