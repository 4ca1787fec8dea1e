// SPDX-License-Identifier: Apache-2.0

extension WalkPage {
  /// The stops of the demonstration.
  package static var tour: [Stop] { handingIn + working }

  private static var handingIn: [Stop] {
    [
      Stop(
        "An official hands in a chat", as: "Ada Obi, official",
        [
          "Hand in the flood group's export of 20 February.",
          "Read the preview. Withhold the two lines of 17 February about her mother, as personal.",
          "Sign, file, and keep the receipt with its proof.",
        ],
        see: "What was withheld is counted and declared, and nobody else can read it: its key is destroyed on filing."),
      Stop(
        "A question only when it is needed", as: "Callum Reyes, official",
        ["Hand in his chat with Jonas Weber.", "Say which of the two readings of the dates is right."],
        see: "The program asks with three dates from the file, and never guesses."),
      Stop(
        "A screenshot is not an export", as: "Ada Obi, official",
        [
          "Choose “A picture, a PDF or copied text” and hand in any screenshot of yours.",
          "Say with whom and when it was.",
        ],
        see: "It is graded C at best, and what a machine reads in it is marked as derived."),
      Stop(
        "A marking is taken aside", as: "Maren Holt, official",
        ["Hand in the chat about the winter party."],
        see: "There is no preview: the words looked like a marking of SECRET."),
      Stop(
        "The security officer settles it", as: "the security officer",
        ["Open the quarantine, decide on what is there, and record a false alarm."],
        see: "The view was in the ledger before it was shown."),
    ]
  }

  private static var working: [Stop] {
    [
      Stop(
        "An officer searches", as: "the information officer",
        ["Search for pumps.", "Narrow it to February by the counts.", "Open a message in its conversation."],
        see: "The decision of 23:58 stands on three phones of four, and what Callum deleted is still read on Priya's."),
      Stop(
        "One conversation from many phones", as: "the information officer",
        [
          "Open Conversations, and there the recovery board.", "Look at the differences only.",
          "See what changed between Maren's two captures.",
        ],
        see: "Each message stands once. Ada's clock is New York's, which nobody had said; what Priya withheld stays "
          + "withheld."),
      Stop(
        "A records manager looks over the queue", as: "the records manager",
        [
          "Open the queue of deposits.", "See the grades, the notices and what was withheld.", "Open the overdue list.",
        ],
        see: "Each grade has its reason. Unknown is said, not shown as zero."),
      Stop(
        "An auditor checks the ledger", as: "the auditor",
        ["Open the ledger.", "Try to open a message."],
        see: "Entries hold ids and counts, never a name or a word; messages are refused."),
      Stop(
        "An outsider checks a proof", as: nil,
        ["Save the proof of a message.", "Run onrecord check FILE --key KEY with the key from the ledger page."],
        see: "It needs no archive and no account."),
    ]
  }
}
