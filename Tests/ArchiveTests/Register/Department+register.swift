// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import OnRecordTesting
import Records

@testable import Archive

extension Department {
  /// Files these lines of a chat as held by `person` on a device.
  @discardableResult
  func file(
    _ person: Person, _ name: String, _ lines: [String], device: String? = nil
  ) async throws -> DepositID {
    let file = "WhatsApp Chat with \(name).txt"
    let text = lines.enumerated().map { "26/03/2022, 18:\(10 + $0) - \($1)\n" }.joined()
    let source = try FileSource(path: try scratch.write("\(person.id)-\(file)", text))
    var request = DepositRequest(export: Export(name: file, source: source), custodian: person.name)
    (request.custodianID, request.timeZone, request.device) = (person.id, "Europe/London", device)
    return try await archive.deposit(request).deposit.facts.id
  }

  /// Ben's chat, in which Asha is called "Asha work", and Maya stands by her number.
  @discardableResult
  func bensChat() async throws -> DepositID {
    try await file(
      ben, "Tide gates",
      [
        "Asha work: Close the lower gate", "+44 7700 900199: On my way", "Ben Acheampong: Thank you",
        "Asha work: And the upper one",
      ])
  }

  static let tideGates = ConversationKey(channel: "whatsapp", label: "whatsapp:Tide gates")
  static let work = DisplayedIdentity(
    custodian: "Ben Acheampong", channel: "whatsapp", name: "Asha work", address: nil)

  var rm: Subject { Subject(rita) }

  func inferred(_ person: Person) throws -> [ConversationKey] {
    try office.ownConversations(as: Subject(person)).filter { $0.known == .inferred }.map(\.conversation)
  }
}
