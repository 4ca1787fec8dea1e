// SPDX-License-Identifier: Apache-2.0
/// How much of an upload is withheld at a time.
package enum WithheldPart: String, Sendable, Hashable, CaseIterable {
  case whole, dates, messages

  /// The field an error about it leads to.
  package var field: String {
    switch self {
    case .whole: "conversation"
    case .dates: "first"
    case .messages: "tick"
    }
  }
}
