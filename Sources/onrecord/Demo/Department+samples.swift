// SPDX-License-Identifier: Apache-2.0

extension Department {
  /// Exports nobody has handed in yet, for a visitor to upload.
  static var samples: [DemoExport] { [groupAgain, ambiguous, party] }

  private static var groupAgain: DemoExport {
    let phone = Phone(holder: "ada", title: FloodGroup.title)
    let export = IPhoneExport(phone, attachMedia: true, FloodGroup.lines + WeekAfter.group)
    return DemoExport(
      fileName: "WhatsApp Chat - \(FloodGroup.title).zip",
      bytes: StoredZip.bytes([DemoFile("_chat.txt", text: export.text)] + export.media), custodian: Cast.name("ada"),
      channel: "WhatsApp", device: "iPhone", timeZone: "Europe/London",
      story: "Ada's phone a week later: what is new since her last capture, and two lines about her mother.")
  }

  private static var ambiguous: DemoExport {
    let phone = Phone(holder: "callum", title: Cast.name("jonas"))
    let export = AndroidExport(phone, .american, WeekAfter.spring)
    return DemoExport(
      fileName: "WhatsApp Chat with \(phone.title).txt", bytes: Array(export.text.utf8),
      custodian: Cast.name("callum"), channel: "WhatsApp", device: "private Android phone",
      story: "Three days whose dates can be read in two ways: you are asked once, with examples.")
  }

  private static var party: DemoExport {
    let title = "Winter party"
    let export = AndroidExport(Phone(holder: "maren", title: title), .british, WeekAfter.party)
    return DemoExport(
      fileName: "WhatsApp Chat with \(title).txt", bytes: Array(export.text.utf8), custodian: Cast.name("maren"),
      channel: "WhatsApp", device: "Android phone",
      story: "A joke with a marking in it: taken aside, seen by the security officer alone, settled as a false alarm.")
  }
}
