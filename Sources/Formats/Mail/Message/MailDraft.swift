// SPDX-License-Identifier: Apache-2.0
import Records

/// A mail while it is read; `ParsedMessage` shares its rarer fields behind a reference and is filled once.
struct MailDraft {
  let origin: ItemOrigin
  /// Place of the message in its file.
  let start: Int
  let end: Int
  var sender: Participant?
  var sentAt: Stamp?
  var deleted = false
  var type = MessageType.email
  var text: String?
  var attachments: [ParsedAttachment] = []
  var replyTo: String?
  var recipients: [Recipient] = []
  var nativeID: String?
  var subject: String?
  var extras: [Extra] = []
  /// Words of messages inside, put behind the text at the end.
  var nested: [NestedText] = []
  /// Outlook containers opened on the way, until their body is judged.
  var containers: [OpenedContainer] = []

  init(origin: ItemOrigin, _ range: Range<Int>) {
    self.origin = origin
    start = range.lowerBound
    end = range.upperBound
  }

  func message(seq: Int) -> ParsedMessage {
    var message = ParsedMessage(
      seq: seq, origin: origin, start: start, end: end, sender: sender, sentAt: sentAt, type: type, text: text)
    message.deleted = deleted
    message.extras = extras
    if !attachments.isEmpty { message.attachments = attachments }
    if !recipients.isEmpty { message.recipients = recipients }
    if let replyTo { message.replyTo = replyTo }
    if let nativeID { message.nativeID = nativeID }
    if let subject { message.subject = subject }
    return message
  }
}
