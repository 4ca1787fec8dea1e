// SPDX-License-Identifier: Apache-2.0

/// What speaks for a suggested link. The strongest first.
package enum LinkReason: String, Sendable, Hashable, CaseIterable {
  /// The same words at the same time stand under both names.
  case sameWords
  /// One copy shows an address where the other shows a name.
  case addressElsewhere
  /// The displayed name is that of the person.
  case sameName
}

extension LinkReason {
  package var words: String {
    switch self {
    case .sameWords: "The same words stand at the same time under both names."
    case .addressElsewhere: "One copy shows an address where the other shows a name."
    case .sameName: "The name displayed is the person’s name."
    }
  }
}
