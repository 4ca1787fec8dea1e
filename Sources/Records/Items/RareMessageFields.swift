// SPDX-License-Identifier: Apache-2.0

/// The fields few messages have.
struct RareMessageFields: Sendable, Hashable {
  var attachments: [ParsedAttachment] = []
  var replyTo: String?
  var reactions: [Reaction] = []
  var recipients: [Recipient] = []
  var nativeID: String?
  var subject: String?
  var extras: [Extra] = []
}
