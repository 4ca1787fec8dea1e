// SPDX-License-Identifier: Apache-2.0

/// A reaction as the page shows it.
struct TelegramReaction {
  var emoji = ""
  var count = ""
  /// Those who reacted last, by name.
  var people: [String] = []
}
