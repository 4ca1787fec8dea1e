// SPDX-License-Identifier: Apache-2.0
import Archive
import Pages
import Records

extension Visit {
  /// The conversation in the path; what is not this person's is not there.
  func ownConversation() async throws -> OwnConversation {
    guard let id = OwnConversationID(try parameter("id")) else { throw DoorError.notFound }
    guard let one = try await office.ownConversation(id, as: try subject()) else { throw DoorError.notFound }
    return one
  }

  /// Everything on the person's own page.
  func overview() async throws -> OwnOverview {
    let (office, subject) = (office, try subject())
    return try await office.aside { try office.overview(as: subject) }
  }

  func depositID() throws -> DepositID {
    guard let id = DepositID(try parameter("id")) else { throw DoorError.notFound }
    return id
  }

  func attestationID() throws -> AttestationID {
    guard let id = AttestationID(try parameter("id")) else { throw DoorError.notFound }
    return id
  }

  /// The checklist in the path.
  func checklist() async throws -> OwnChecklist {
    guard let checklist = Checklist(rawValue: try parameter("checklist")) else { throw DoorError.notFound }
    let (office, subject) = (office, try subject())
    return try await office.aside { try office.checklist(checklist, as: subject) }
  }

  /// Says something about the conversation in the path.
  func declare(_ said: Declaration, about one: OwnConversation, answering: AttestationID? = nil) async throws {
    let topic = Topic(
      person: try subject().custodian.id, conversation: one.conversation, attestation: answering)
    try await office.attest(said, about: topic, as: try subject())
  }
}
