// SPDX-License-Identifier: Apache-2.0

/// What is typed into a field: chooses the keyboard of a phone and what the browser may fill in.
package enum InputType: Sendable, Hashable {
  case text, email, password, newPassword, userName
  /// Whole numbers.
  case number
  /// A one-time code.
  case code
  case search

  var type: String {
    switch self {
    case .text, .number, .code, .userName: "text"
    case .email: "email"
    case .password, .newPassword: "password"
    case .search: "search"
    }
  }

  var inputMode: String? {
    switch self {
    case .number, .code: "numeric"
    case .email: "email"
    case .text, .password, .newPassword, .userName, .search: nil
    }
  }

  var autocomplete: String? {
    switch self {
    case .email: "email"
    case .userName: "username"
    case .password: "current-password"
    case .newPassword: "new-password"
    case .code: "one-time-code"
    case .text, .number, .search: "off"
    }
  }

  /// Names, addresses and secrets are not corrected.
  var spellcheck: String? {
    switch self {
    case .text: nil
    case .email, .password, .newPassword, .userName, .number, .code, .search: "false"
    }
  }
}
