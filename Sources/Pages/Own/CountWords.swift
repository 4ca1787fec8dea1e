// SPDX-License-Identifier: Apache-2.0

/// Counts in words of one or several.
enum CountWords {
  static func of(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
