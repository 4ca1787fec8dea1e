// SPDX-License-Identifier: Apache-2.0

/// How wide a field is: as wide as what is expected in it, never wider than the screen.
package enum FieldWidth: String, Sendable, Hashable {
  case full = "w-full"
  /// About 20 characters.
  case twenty = "w-20"
  /// About 10 characters.
  case ten = "w-10"
  case four = "w-4"
  case two = "w-2"
}
