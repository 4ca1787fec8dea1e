// SPDX-License-Identifier: Apache-2.0
/// What the conversation was held on, as its holder says.
package enum HeldOn: String, Sendable, Hashable, CaseIterable {
  case privatePhone = "private-phone"
  case workPhone = "work-phone"
  case privateComputer = "private-computer"
  case workComputer = "work-computer"

  /// As it is shown and filed.
  package var words: String {
    switch self {
    case .privatePhone: "Private phone"
    case .workPhone: "Work phone"
    case .privateComputer: "Private computer or tablet"
    case .workComputer: "Work computer or tablet"
    }
  }

  /// Whether the rules ask for the exceptional circumstance (NCC-4).
  package var isPrivate: Bool { self == .privatePhone || self == .privateComputer }
}
