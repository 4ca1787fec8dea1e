// SPDX-License-Identifier: Apache-2.0

/// A sender, actor or recipient exactly as the export displays them; linking to a person is a later decision.
///
/// A reference inside: all messages of one sender share it.
package struct Participant: Sendable, Hashable {
  private let body: ParticipantBody

  package init(name: String? = nil, address: String? = nil, isSelf: Bool? = nil) {
    body = ParticipantBody(name, address, isSelf)
  }

  /// Name as displayed on the exporting device, marks included.
  package var name: String? { body.name }
  /// Telephone number, e-mail address or account id, as found.
  package var address: String? { body.address }
  /// Whether this is the holder of the exporting device; nil where the export does not say.
  package var isSelf: Bool? { body.isSelf }

  package static func == (a: Participant, b: Participant) -> Bool {
    a.body === b.body || (a.name == b.name && a.address == b.address && a.isSelf == b.isSelf)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(address)
    hasher.combine(isSelf)
  }
}
