// SPDX-License-Identifier: Apache-2.0

extension Department {
  static var adasPhone: DemoExport {
    let phone = Phone(holder: "ada", title: FloodGroup.title)
    let export = IPhoneExport(phone, attachMedia: true, FloodGroup.lines)
    let stray = DemoFile("00000999-PHOTO-2026-02-08-15-20-11.jpg", DemoMedia.photo("a garden"))
    let files = [DemoFile("_chat.txt", text: export.text)] + export.media + [stray]
    return DemoExport(
      fileName: "WhatsApp Chat - \(FloodGroup.title).zip", bytes: StoredZip.bytes(files), custodian: Cast.name("ada"),
      channel: "WhatsApp", device: "iPhone", marking: "OFFICIAL-SENSITIVE", timeZone: "Europe/London",
      story: "The flood group from Ada's iPhone, with its media: one voice note is named but absent, one "
        + "photograph is there but named by no message.")
  }

  static var priyasPhone: DemoExport {
    let phone = Phone(holder: "priya", title: FloodGroup.title, saved: ["callum": Cast.number("callum")])
    let export = AndroidExport(phone, .british, FloodGroup.lines)
    return DemoExport(
      fileName: "WhatsApp Chat with \(FloodGroup.title).txt", bytes: Array(export.text.utf8),
      custodian: Cast.name("priya"), channel: "WhatsApp", device: "Android phone", timeZone: "Europe/London",
      story: "The same group from Priya's Android phone, without media. Callum is only a number here, and a "
        + "message he deleted for everyone can still be read.")
  }

  static var callumsPhone: DemoExport {
    let phone = Phone(holder: "callum", title: FloodGroup.title, saved: ["ada": "Ada (floods)", "ben": "Boss"])
    let export = AndroidExport(phone, .american, attachMedia: true, FloodGroup.lines)
    let chat = DemoFile("WhatsApp Chat with \(FloodGroup.title).txt", text: export.text)
    return DemoExport(
      fileName: "WhatsApp Chat with \(FloodGroup.title).zip", bytes: StoredZip.bytes([chat] + export.media),
      custodian: Cast.name("callum"), channel: "WhatsApp", device: "private Android phone",
      timeZone: "Europe/London",
      story: "The same group from Callum's phone, which writes dates the American way. The minister's decision "
        + "of 23:58 is not on it.")
  }

  static var marensBrowser: DemoExport {
    let answers = ["Written up as a note for the file. Minister, you will need to sign it.": "Decision: buy the forty"]
    let export = WebExport(Phone(holder: "maren", title: FloodGroup.title), answers: answers, FloodGroup.lines)
    let files = [DemoFile("chat.txt", text: export.text), DemoFile("chat.md", text: export.markdown)] + export.media
    return DemoExport(
      fileName: "\(FloodGroup.title).zip", bytes: StoredZip.bytes(files), custodian: Cast.name("maren"),
      channel: "WhatsApp", device: "WhatsApp Web", timeZone: "Europe/London",
      story: "The same group from Maren's browser: a text and a Markdown file, in American dates, the only one "
        + "that keeps what a message answered.")
  }
}
