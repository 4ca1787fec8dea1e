// SPDX-License-Identifier: Apache-2.0

/// Limits and places of a chat's text.
enum Transcript {
  /// Longest line and longest message kept whole: 1 MiB. WhatsApp itself takes 65,536 characters.
  static let longestLine = 1 << 20
}
