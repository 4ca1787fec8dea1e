// SPDX-License-Identifier: Apache-2.0

/// What a statement says of itself, in plain words.
package enum GapMethod {
  /// The first thing every statement says.
  package static let caution =
    "This statement says how files differ. It does not say why they differ, and it is no finding that anybody did "
    + "anything."

  /// How the copies were put side by side, in the order it is done.
  package static let steps = [
    "Each file was read line by line, and its bytes were kept as they were handed in.",
    "Messages that are the same in two files were found by their words, without regard to names, clocks or the way an "
      + "application sets its marks; what is said often (“ok”) identifies nothing by itself.",
    "From the messages found in both, the difference between the clocks of the phones was worked out, and it was asked "
      + "of every further match.",
    "The files were then laid one along the other in the order both keep. What one shows between lines that both show, "
      + "and the other does not, is stated here.",
    "What lies before or after the part both cover, what a joining, a leaving, a limit of the application or a timer "
      + "accounts for, and what a custodian withheld by a signed declaration is counted apart and never as missing.",
  ]

  /// What a signal is, said wherever one is shown.
  package static let signalCaution =
    "This is a signal, not a finding. It says where to look; what it means only people who know the conversation can "
    + "say."
}
