// SPDX-License-Identifier: Apache-2.0

/// The fictional Department for Rivers and Coasts in the week of a flood: what its people hand in.
///
/// Everything here is invented and always the same: no clock, no chance, no file is read.
enum Department {
  static let name = "Department for Rivers and Coasts"

  /// The exports in the order they are handed in.
  static var exports: [DemoExport] {
    groupExports + chatExports + mailExports + [silentExport] + boardExports
  }

  /// The one group as four phones hold it.
  private static var groupExports: [DemoExport] { [adasPhone, priyasPhone, callumsPhone, marensBrowser] }

  private static var chatExports: [DemoExport] { [ministersPhone, supplier, germanPhone, nightDesk] }

  private static var mailExports: [DemoExport] {
    [
      DemoExport(
        fileName: "postbox.mbox", bytes: Array(PrivateMailbox.text.utf8), custodian: Cast.name("ben"),
        channel: "private e-mail", device: "web mail",
        story: "The minister's private mailbox: an offer with its PDF, official papers forwarded by a rule, "
          + "and one mail that is nobody's business but his mother's."),
      DemoExport(
        fileName: "wording for the pumps paper.eml", bytes: Array(ForwardedOffer.text.utf8),
        custodian: Cast.name("maren"), channel: "private e-mail", device: "office laptop", marking: "OFFICIAL",
        story: "The mail Maren refused to put in the minister's box, kept with its photographed page."),
    ]
  }

  /// An export made on a linked device: two lines of the application and not one message.
  private static var silentExport: DemoExport {
    let start = "[19/02/2026, 17:30:02] \(FloodGroup.title): \u{200E}\(AppWords.english.encrypted)\r\n"
    let added = "[19/02/2026, 17:30:14] Maren Holt: \u{200E}Maren Holt added you\r\n"
    return DemoExport(
      fileName: "WhatsApp Chat - \(FloodGroup.title) (tablet).zip",
      bytes: StoredZip.bytes([DemoFile("_chat.txt", text: start + added)]), custodian: Cast.name("ben"),
      channel: "WhatsApp", device: "tablet (linked device)",
      story: "Ben's tablet gives a chat without a single message: a warning, not a success.")
  }
}
