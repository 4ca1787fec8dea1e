// SPDX-License-Identifier: Apache-2.0

extension Department {
  static var ministersPhone: DemoExport {
    let phone = Phone(holder: "ben", title: Cast.name("callum"))
    let export = IPhoneExport(phone, attachMedia: false, MinisterChat.lines)
    return DemoExport(
      fileName: "WhatsApp Chat - \(phone.title).zip",
      bytes: StoredZip.bytes([DemoFile("_chat.txt", text: export.text)]), custodian: Cast.name("ben"),
      channel: "WhatsApp", device: "iPhone", marking: "OFFICIAL-SENSITIVE", timeZone: "Europe/London",
      story: "The minister and his adviser alone. Messages were set to disappear for two days; what was lost "
        + "then is lost, and the archive says which days.")
  }

  static var supplier: DemoExport {
    let phone = Phone(holder: "callum", title: "Lars Brandt Delta-Lift", saved: ["lars": "Lars Brandt Delta-Lift"])
    let export = AndroidExport(phone, .american, SupplierChat.lines)
    return DemoExport(
      fileName: "WhatsApp Chat with \(phone.title).txt", bytes: Array(export.text.utf8),
      custodian: Cast.name("callum"), channel: "WhatsApp", device: "private Android phone",
      timeZone: "Europe/London",
      story: "A procurement in a private chat: price, terms and a deadline, on no other system.")
  }

  static var germanPhone: DemoExport {
    let phone = Phone(holder: "jonas", title: Cast.name("priya"))
    let export = AndroidExport(phone, .german, BorderChat.lines)
    return DemoExport(
      fileName: "WhatsApp Chat mit \(phone.title).txt", bytes: Array(export.text.utf8),
      custodian: Cast.name("jonas"), channel: "WhatsApp", device: "Android phone set to German",
      timeZone: "Europe/Berlin",
      story: "Two engineers across a border, on a German phone and a German clock.")
  }

  static var nightDesk: DemoExport {
    let phone = Phone(holder: "maren", title: NightDesk.title)
    let export = AndroidExport(phone, .british, NightDesk.lines)
    return DemoExport(
      fileName: "WhatsApp Chat with \(phone.title).txt", bytes: Array(export.text.utf8),
      custodian: Cast.name("maren"), channel: "WhatsApp", device: "Android phone",
      story: "Rotas and curry: business, but nothing significant. No time zone is declared, so the archive's own "
        + "is assumed and the report says so.")
  }
}
