// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Records

/// A displayed identity as typed.
struct DisplayOptions: ParsableArguments {
  @Option(help: "Whose phone or account shows it, as their deposits name them.")
  var custodian: String

  @Option(help: "whatsapp, signal, email …")
  var channel: String

  @Option(help: "The name shown there.")
  var name: String?

  @Option(help: "The number or address shown with it, where one is.")
  var address: String?

  @Option(help: "Why; kept with the decision.")
  var why = ""

  func validate() throws {
    guard name != nil || address != nil else { throw ValidationError("Give --name, --address or both.") }
  }

  var identity: DisplayedIdentity {
    DisplayedIdentity(custodian: custodian, channel: channel, name: name, address: address)
  }
}
