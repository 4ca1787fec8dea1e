// SPDX-License-Identifier: Apache-2.0

/// What is known of a deposit at the moment of capture; sealed in its filing.
package struct DepositFacts: Sendable, Hashable {
  package var id: DepositID
  /// Who held the communication.
  package var custodian: String
  /// The custodian's account; nil where they were only named (command line).
  package var custodianID: PersonID?
  /// Who handed it in, where that is someone else.
  package var depositor: String?
  /// The account that handed it in; nil on the command line.
  package var depositorID: PersonID?
  /// Channel as declared or recognised ("whatsapp", "email").
  package var channel: String
  package var device: String?
  /// Protective marking as declared ("OFFICIAL-SENSITIVE").
  package var marking: String?
  /// Name the export was handed in under.
  package var exportName: String
  package var receivedAt: Instant
  /// Zone declared by the depositor; nil where none was.
  package var declaredTimeZone: String?
  package var declaredDateOrder: DateOrder?
  /// Id of the sealed original, 32 hexadecimal digits.
  package var original: String
  /// Size of the original in bytes.
  package var originalBytes: Int
  /// Id of the sealed pack of decoded attachments; nil when there are none.
  package var attachments: String?
  /// Id of the sealed object with its key or the documents it is read by; nil when it needs none.
  package var aids: String?
  /// What the custodian withheld before it was filed; empty for a whole export.
  package var withheld: [WithheldCount] = []
  /// Conversations of the export that were not ticked, and dropped unread.
  package var conversationsLeftOut = 0

  /// How it came, where that was by mail.
  package var mail: MailFacts?

  /// Whether the original is less than the export was.
  package var isPartWithheld: Bool { !withheld.isEmpty || conversationsLeftOut > 0 }

  package init(
    id: DepositID, custodian: String, channel: String, exportName: String, receivedAt: Instant, original: String,
    originalBytes: Int
  ) {
    self.id = id
    self.custodian = custodian
    self.channel = channel
    self.exportName = exportName
    self.receivedAt = receivedAt
    self.original = original
    self.originalBytes = originalBytes
  }
}
