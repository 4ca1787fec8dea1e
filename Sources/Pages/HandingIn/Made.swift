// SPDX-License-Identifier: Apache-2.0
import Records

/// Made-up matter of the samples of handing in.
enum Made {
  static let upload = DepositID(bytes: Array(repeating: 0x5a, count: 16))!  // sixteen bytes are an id
  static let long = "<i>Really</i> " + String(repeating: "verylongname", count: 8) + " & \"sons\".zip"
  static let key = ConversationKey(channel: "whatsapp", label: "flood", title: "Flood response")

  static var conversation: StagedConversation {
    var made = StagedConversation(key: key)
    (made.messages, made.events, made.missingFiles, made.filedBefore) = (214, 9, 12, 160)
    made.first = WallTime(year: 2026, month: 3, day: 3, hour: 7, minute: 58)
    made.last = WallTime(year: 2026, month: 11, day: 20, hour: 18, minute: 2)
    made.participants = ["Asha Okafor", "Jonas Weir", "Priya Natarajan"]
    made.shortestTimer = 604_800
    return made
  }

  static var report: FidelityReport {
    var report = FidelityReport(format: "whatsapp-text", parserVersion: 1)
    report.losses = [
      Loss("A", "Reactions are not exported."),
      Loss("B", "Times are the exporting telephone's own and name no time zone."),
      Loss("C", "Media was left out of this export.", evidence: "12 placeholders"),
      Loss("D", "Messages were deleted in the application before the export.", evidence: "1 line"),
    ]
    return report
  }

  static var lines: [ConversationLine] {
    var remark = ConversationLine(id: "i-0", .event, "Messages and calls are end-to-end encrypted.")
    remark.day = "Tuesday 3 March 2026"
    var first = line(
      1, "Jonas Weir", "07:58", "The gauge at Aldermere is at 4.1 metres and rising. Do we open the relief channel?")
    first.quoted = nil
    var second = line(2, "Asha Okafor", "08:01", "Yes. Open it at half past, I am telling the Minister now.")
    second.isOwn = true
    var third = line(3, "Priya Natarajan", "08:04", "")
    third.attachments = [LineAttachment("IMG-20260303-WA0007.jpg", remark: "left out when the chat was exported")]
    var fourth = line(4, "Jonas Weir", "08:40", "Open since 08:31. Level holding.")
    fourth.isEdited = true
    var fifth = line(5, "Priya Natarajan", "08:42", "")
    fifth.isDeleted = true
    var sixth = line(6, "Asha Okafor", "21:15", "Home late again, kiss the children from me")
    (sixth.isOwn, sixth.isWithheld) = (true, true)
    return [remark, first, second, third, fourth, fifth, sixth]
  }

  private static func line(_ place: Int, _ sender: String, _ time: String, _ words: String) -> ConversationLine {
    var line = ConversationLine(id: "i-\(place)", .message, words)
    (line.sender, line.time, line.machineTime) = (sender, time, "2026-03-03T" + time)
    (line.day, line.machineDay) = ("Tuesday 3 March 2026", "2026-03-03")
    return line
  }
}
