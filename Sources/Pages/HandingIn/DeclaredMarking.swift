// SPDX-License-Identifier: Apache-2.0
/// The protective marking that who hands in declares; SECRET and above is never handed in here.
package enum DeclaredMarking: String, Sendable, Hashable, CaseIterable {
  case official
  case officialSensitive = "official-sensitive"

  /// As it is shown and filed.
  package var words: String {
    switch self {
    case .official: "OFFICIAL"
    case .officialSensitive: "OFFICIAL-SENSITIVE"
    }
  }
}
