// SPDX-License-Identifier: Apache-2.0
import Records

/// The loss catalogue of WhatsApp's databases (docs/formats/fidelity.md).
struct MsgstoreLosses {
  static let gaps: Set = [
    "WA-DB-NO-WAL", "WA-DB-NO-MEDIA", "WA-DB-MEDIA-MISSING", "WA-DB-UNVERIFIED", "WA-DB-DISAPPEARING",
  ]

  let all: [Loss]

  init(_ desk: ReadingDesk, hasFiles: Bool) {
    var list = LossList()
    list.always("WA-DB-WHOLE-PHONE", "The database holds every chat of the telephone, private ones among them.")
    list.when(
      desk.counted("loss:withoutLog"), "databases", "WA-DB-NO-WAL",
      "The latest messages may stand in the database's -wal file, which was not handed in.")
    list.when(
      desk.counted("loss:unverified"), "backups", "WA-DB-UNVERIFIED",
      "The backup is damaged or cut off: its tag does not fit; what could be read was read.")
    list.when(
      hasFiles ? 0 : desk.counted("loss:missing"), "files", "WA-DB-NO-MEDIA",
      "The Media folder was not handed in; files are named only.")
    list.when(
      hasFiles ? desk.counted("loss:missing") : 0, "files", "WA-DB-MEDIA-MISSING",
      "Files named by messages are not in the Media folder.")
    list.when(
      desk.counted("timers"), "messages", "WA-DB-DISAPPEARING",
      "Messages were sent under a disappearing timer; what disappeared before is missing.")
    list.when(
      desk.counted("loss:edited"), "messages", "WA-DB-EDIT-HISTORY",
      "Messages were edited; their earlier words are not kept.")
    list.when(
      desk.counted("loss:revoked"), "messages", "WA-DB-DELETED",
      "Messages were deleted for everyone; only that is left.")
    list.when(desk.counted("loss:viewOnce"), "messages", "WA-DB-VIEW-ONCE", "View-once media is not kept.")
    list.when(
      desk.counted("loss:reactionBlob"), "messages", "WA-DB-RECEIPTS-UNREAD",
      "Receipts and reactions of an iPhone's database are in a form not read yet; they stay in the original.")
    all = list.losses
  }
}
