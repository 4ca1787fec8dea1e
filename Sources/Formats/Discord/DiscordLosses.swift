// SPDX-License-Identifier: Apache-2.0
import Records

/// The loss catalogue of Discord's exports (docs/formats/discord.md).
enum DiscordLosses {
  /// Losses that leave a known gap.
  static let gaps: Set<String> = ["DISC-DATE-LIMITED", "DISC-COUNT-SHORT", "DISC-OWN-ONLY"]

  static func exporter(_ desk: ReadingDesk) -> [Loss] {
    var list = LossList()
    list.always("DISC-NO-DELETED", "Deleted messages leave no trace in Discord or in this export.")
    list.when(
      desk.counted("loss:edited"), "edited messages", "DISC-EDIT-HISTORY",
      "Messages were edited; their earlier words are not exported.")
    list.when(
      desk.counted("loss:links"), "links", "DISC-FILES-LINKS",
      "Files are links to Discord that expire; their bytes are not in the export.")
    list.when(
      desk.counted("loss:reactions"), "reactions", "DISC-REACTION-USERS",
      "Reactions are counted, and the export does not say whose they are.")
    list.when(
      desk.counted("loss:dateRange"), "files", "DISC-DATE-LIMITED",
      "The export was limited to a range of dates: what was sent before or after it is missing.")
    list.when(
      desk.counted("messagesDeclaredButAbsent"), "messages", "DISC-COUNT-SHORT",
      "The exporter counted more messages than the file holds.")
    return list.losses
  }

  static func package(_ desk: ReadingDesk) -> [Loss] {
    var list = LossList()
    list.always(
      "DISC-OWN-ONLY",
      "Discord's own package holds only what the requester wrote: every message of anyone else is missing.")
    list.always(
      "DISC-PACKAGE-BARE", "The package holds words, times and links only: no replies, reactions, edits or deletions.")
    list.when(
      desk.counted("loss:links"), "links", "DISC-FILES-LINKS",
      "Files are links to Discord that expire; their bytes are not in the export.")
    return list.losses
  }
}
