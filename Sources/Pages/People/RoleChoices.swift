// SPDX-License-Identifier: Apache-2.0
import Records

/// The roles as boxes to tick, each with what it is.
func roleChoices(_ chosen: Set<Role>, problems: [Problem]) -> HTML {
  checkboxes(
    Field(
      "roles", "Roles", hint: "Administrators and auditors read no message, so neither goes with a role that does.",
      problems: problems),
    Role.allCases.map { Choice($0.rawValue, $0.title) }, chosen: Set(chosen.map(\.rawValue)))
}
