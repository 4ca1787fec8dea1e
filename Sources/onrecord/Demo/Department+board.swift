// SPDX-License-Identifier: Apache-2.0

/// The recovery board as three phones hold it, one of them twice.
extension Department {
  static var boardExports: [DemoExport] { [marensBoard, adasBoard, priyasBoard, marensBoardAgain] }

  private static var marensBoard: DemoExport {
    DemoExport(
      fileName: "WhatsApp Chat - \(RecoveryBoard.title).zip", bytes: iPhone(RecoveryBoard.lines),
      custodian: Cast.name("maren"), channel: "WhatsApp", device: "iPhone", timeZone: "Europe/London",
      story: "A second group, the recovery board, from Maren's iPhone in the middle of March.")
  }

  private static var marensBoardAgain: DemoExport {
    DemoExport(
      fileName: "April/WhatsApp Chat - \(RecoveryBoard.title).zip", bytes: iPhone(RecoveryBoard.later),
      custodian: Cast.name("maren"), channel: "WhatsApp", device: "iPhone", timeZone: "Europe/London",
      story: "Maren's iPhone again in April: what is no longer there, and what reads differently?")
  }

  private static var adasBoard: DemoExport {
    let export = AndroidExport(phone("ada"), .american, RecoveryBoard.lines.onNewYorkClocks)
    return DemoExport(
      fileName: "WhatsApp Chat with \(RecoveryBoard.title).txt", bytes: Array(export.text.utf8),
      custodian: Cast.name("ada"), channel: "WhatsApp", device: "Android phone",
      story: "The same group from Ada's second phone, on holiday in New York, which nobody mentions. It has words of "
        + "which other phones only say that they were deleted.")
  }

  private static var priyasBoard: DemoExport {
    let text = AndroidExport(phone("priya"), .british, RecoveryBoard.lines).text
    return DemoExport(
      fileName: "WhatsApp Chat with \(RecoveryBoard.title).zip",
      bytes: StoredZip.bytes([DemoFile("WhatsApp Chat with \(RecoveryBoard.title).txt", text: text)]),
      custodian: Cast.name("priya"), channel: "WhatsApp", device: "Android phone", timeZone: "Europe/London",
      withheld: 1,
      story: "The same group from Priya's phone: one line about her health she withheld as personal, and said so.")
  }

  private static func iPhone(_ lines: [ChatLine]) -> [UInt8] {
    StoredZip.bytes([DemoFile("_chat.txt", text: IPhoneExport(phone("maren"), attachMedia: false, lines).text)])
  }

  private static func phone(_ holder: String) -> Phone { Phone(holder: holder, title: RecoveryBoard.title) }
}
