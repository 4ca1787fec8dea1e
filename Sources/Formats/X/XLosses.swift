// SPDX-License-Identifier: Apache-2.0
import Records

/// The loss catalogue of X's archive (docs/formats/fidelity.md).
enum XLosses {
  static let gaps: Set<String> = ["X-WORDS-MISSING", "X-MEDIA-MISSING"]

  static func all(_ desk: ReadingDesk, knowsOwner: Bool) -> [Loss] {
    var losses = LossList()
    losses.always("X-NO-ENCRYPTED", "Encrypted direct messages are not in the archive.")
    losses.always("X-NUMBERS-ONLY", "People are named by numbers; whose they are must be looked up.")
    losses.always("X-NO-DELETED", "Messages the account's holder deleted are not in the archive; nor is who read what.")
    losses.when(
      knowsOwner ? 0 : 1, "archive without account.js", "X-OWNER-UNKNOWN",
      "The archive does not say whose it is: account.js is missing.")
    losses.when(
      desk.counted("messagesWithoutWords"), "headers", "X-WORDS-MISSING",
      "Of some messages only sender, recipient and time are there, not the words.")
    losses.when(
      desk.tally.report.attachments[.missing] ?? 0, "files", "X-MEDIA-MISSING",
      "Files named by messages are not in this export.")
    return losses.losses
  }
}
