// SPDX-License-Identifier: Apache-2.0

/// Which optional fields of an event are there; bit values are part of the filing's format.
struct EventParts: OptionSet {
  let rawValue: UInt64
  static let actor = Self(rawValue: 1)
  static let sentAt = Self(rawValue: 2)
  static let targets = Self(rawValue: 4)
  static let before = Self(rawValue: 8)
  static let after = Self(rawValue: 16)
  static let extras = Self(rawValue: 32)
}
