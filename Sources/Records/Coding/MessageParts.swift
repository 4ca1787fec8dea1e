// SPDX-License-Identifier: Apache-2.0

/// Which optional fields of a message are there; bit values are part of the filing's format.
struct MessageParts: OptionSet {
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
