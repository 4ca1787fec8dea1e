// SPDX-License-Identifier: Apache-2.0

/// What a one-time secret is for, and how long it is good.
enum LinkPurpose: String, Sendable, Hashable {
  /// The first administrator.
  case setUp
  /// A person's account.
  case invitation
  /// A person without an account.
  case guest
  /// A sign-in whose password was right.
  case secondStep

  var milliseconds: Int64 {
    switch self {
    case .setUp: 24 * 3_600_000
    case .invitation: 7 * 24 * 3_600_000
    case .guest: 30 * 24 * 3_600_000
    case .secondStep: 5 * 60_000
    }
  }
}
