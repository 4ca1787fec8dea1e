// SPDX-License-Identifier: Apache-2.0

extension ParsedMessage {
  var fields: MessageParts {
    var there: MessageParts = []
    if sender != nil { there.insert(.sender) }
    if sentAt != nil { there.insert(.sentAt) }
    if text != nil { there.insert(.text) }
    if !attachments.isEmpty { there.insert(.attachments) }
    if replyTo != nil { there.insert(.replyTo) }
    if !reactions.isEmpty { there.insert(.reactions) }
    if !recipients.isEmpty { there.insert(.recipients) }
    if nativeID != nil { there.insert(.nativeID) }
    if subject != nil { there.insert(.subject) }
    if !extras.isEmpty { there.insert(.extras) }
    if edited { there.insert(.edited) }
    if deleted { there.insert(.deleted) }
    if forwarded { there.insert(.forwarded) }
    return there
  }
}
