// SPDX-License-Identifier: Apache-2.0
import Records

/// The capture policy: how often, how soon, keep or remove, how often reminded. Who may not set it reads it.
package struct PolicyPage: Page {
  let policy: CapturePolicy
  let maySet: Bool
  /// What was typed, where it must be mended.
  let typed: [String: String]
  let isSaved: Bool
  package let problems: [Problem]

  package init(
    policy: CapturePolicy, maySet: Bool, typed: [String: String] = [:], isSaved: Bool = false, problems: [Problem] = []
  ) {
    (self.policy, self.maySet, self.typed, self.isSaved) = (policy, maySet, typed, isSaved)
    self.problems = problems
  }

  package var title: String { "Capture policy" }

  package var body: HTML {
    h1(title)
    if isSaved {
      notification("The policy is in force", .good) { p("It is in the ledger; the earlier one stays there.") }
    }
    if maySet { change } else { shown }
  }

  private var shown: HTML {
    summaryList([
      SummaryRow("From one capture to the next", CountWords.of(policy.intervalDays, "day")),
      SummaryRow("Significant information captured within", CountWords.of(policy.deadlineDays, "day")),
      SummaryRow("After capture", policy.afterCapture == .keep ? "Keep the copy" : "Remove the copy"),
      SummaryRow("From one reminder to the next", CountWords.of(policy.reminderDays, "day")),
    ])
  }

  private var change: HTML {
    form(to: Paths.policy) {
      days("interval", "From one capture to the next", policy.intervalDays)
      days("deadline", "Significant information is captured within", policy.deadlineDays)
      days("reminder", "From one reminder to a person to the next", policy.reminderDays)
      radios(
        Field(
          "after", "After capture, the copy on a private device", hint: "Never removed while anything still needs it.",
          problems: problems),
        [Choice("keep", "Is kept"), Choice("remove", "Is removed, and the removal declared")],
        chosen: typed["after"] ?? policy.afterCapture.rawValue)
      submit("Put in force")
    }
  }

  private func days(_ name: String, _ label: String, _ value: Int) -> HTML {
    input(
      Field(name, label, hint: "Days, 1 to 366", problems: problems), .number, value: typed[name] ?? "\(value)",
      width: .four)
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, PolicyPage(policy: CapturePolicy(), maySet: false)),
      Sample(.typical, PolicyPage(policy: CapturePolicy(), maySet: true, isSaved: true)),
      Sample(
        .refused,
        PolicyPage(
          policy: CapturePolicy(), maySet: true, typed: ["interval": "0"],
          problems: [Problem("interval", "Enter a number of days, 1 to 366")])),
    ]
  }
}
