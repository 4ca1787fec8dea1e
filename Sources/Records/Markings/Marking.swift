// SPDX-License-Identifier: Apache-2.0

/// A protective marking written in a text.
package enum Marking: String, Sendable, Hashable, CaseIterable {
  case topSecret = "TOP SECRET"
  case secret = "SECRET"
  /// Before 2014.
  case confidential = "CONFIDENTIAL"
  case restricted = "RESTRICTED"
  case protect = "PROTECT"
  case officialSensitive = "OFFICIAL-SENSITIVE"

  /// Whether this never belongs on a non-corporate channel: quarantine and alert (NCC-5).
  package var isSecretOrAbove: Bool { self == .topSecret || self == .secret }
}
