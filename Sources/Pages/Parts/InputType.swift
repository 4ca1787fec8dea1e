// SPDX-License-Identifier: Apache-2.0

/// What is typed into a field: chooses the keyboard of a phone and what the browser may fill in.
package enum InputType: Sendable, Hashable {
  case text, email, password, newPassword, userName
  /// Not shown while it is typed, and none of what the browser keeps.
  case secret
  /// Whole numbers.
  case number
  /// A one-time code.
  case code
  case search

  var type: String {
    switch self {
    case .text, .number, .code, .userName: "text"
    case .email: "email"
    case .password, .newPassword, .secret: "password"
    case .search: "search"
    }
  }

  var inputMode: String? {
    switch self {
    case .number, .code: "numeric"
    case .email: "email"
    case .text, .password, .newPassword, .userName, .secret, .search: nil
    }
  }

  var autocomplete: String? {
    switch self {
    case .email: "email"
    case .userName: "username"
    case .password: "current-password"
    case .newPassword: "new-password"
    case .code: "one-time-code"
    case .text, .number, .secret, .search: "off"
    }
  }

  /// Names, addresses and secrets are not corrected.
  var spellcheck: String? {
    switch self {
    case .text: nil
    case .email, .password, .newPassword, .userName, .secret, .number, .code, .search: "false"
    }
  }
}
