// SPDX-License-Identifier: Apache-2.0
import Pages

extension FormFields {
  /// A date of three boxes.
  func date(_ name: String) -> DateText {
    DateText(
      day: text(name + "-day") ?? "", month: text(name + "-month") ?? "", year: text(name + "-year") ?? "")
  }
}
