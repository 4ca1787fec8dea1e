// SPDX-License-Identifier: Apache-2.0

/// Which optional fields of a message are there; bit values are part of the filing's format.
struct MessageFields: OptionSet {
  let rawValue: UInt64
  static let sender = Self(rawValue: 1)
  static let sentAt = Self(rawValue: 2)
  static let text = Self(rawValue: 4)
  static let attachments = Self(rawValue: 8)
  static let replyTo = Self(rawValue: 16)
  static let reactions = Self(rawValue: 32)
  static let recipients = Self(rawValue: 64)
  static let nativeID = Self(rawValue: 128)
  static let subject = Self(rawValue: 256)
  static let extras = Self(rawValue: 512)
  static let edited = Self(rawValue: 1024)
  static let deleted = Self(rawValue: 2048)
  static let forwarded = Self(rawValue: 4096)
}

/// Which optional fields of an event are there; bit values are part of the filing's format.
struct EventFields: OptionSet {
  let rawValue: UInt64
  static let actor = Self(rawValue: 1)
  static let sentAt = Self(rawValue: 2)
  static let targets = Self(rawValue: 4)
  static let before = Self(rawValue: 8)
  static let after = Self(rawValue: 16)
  static let extras = Self(rawValue: 32)
}

extension ParsedMessage {
  var fields: MessageFields {
    var there: MessageFields = []
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

extension ParsedEvent {
  var fields: EventFields {
    var there: EventFields = []
    if actor != nil { there.insert(.actor) }
    if sentAt != nil { there.insert(.sentAt) }
    if !targets.isEmpty { there.insert(.targets) }
    if before != nil { there.insert(.before) }
    if after != nil { there.insert(.after) }
    if !extras.isEmpty { there.insert(.extras) }
    return there
  }
}
