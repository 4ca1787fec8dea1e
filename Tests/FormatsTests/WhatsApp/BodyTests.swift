// SPDX-License-Identifier: Apache-2.0
import Formats
import Records
import Testing

@Suite struct `A message's body` {
  private func android(_ body: String) throws -> ParsedMessage {
    try #require(try Reader("13/05/2024, 09:15 - Ines Marlow: \(body)\n").messages.first)
  }

  private func ios(_ body: String, marked: Bool = false) throws -> ParsedMessage {
    let line = (marked ? "\u{200E}" : "") + "[13/05/2024, 09:15:00] Ines Marlow: \(body)\r\n"
    return try #require(try Reader(line).messages.first)
  }

  @Test func `keeps every line and mark of the text`() throws {
    let text = "one\n\u{200E}two \u{2068}@Rhodri\u{2069}\n\n four "
    #expect(try android(text).text == text)
    #expect(try ios(text).text == text)
    #expect(try ios("").text == "")
  }

  @Test(arguments: [
    "This message was deleted", "You deleted this message", "Diese Nachricht wurde gelöscht.",
    "Ce message a été supprimé",
    "Данное сообщение удалено", "تم حذف هذه الرسالة", "このメッセージは削除されました",
  ])
  func `deleted leaves a placeholder`(body: String) throws {
    let message = try android(body)
    #expect(message.type == .deleted && message.deleted)
    #expect(try ios("\u{200E}" + body + (body.hasSuffix(".") ? "" : ".")).type == .deleted)
  }

  @Test(arguments: ["<Media omitted>", "<media omitted>", "<Médias omis>", "<Без медиафайлов>", "<メディアなし>"])
  func `omitted media is told by its placeholder`(body: String) throws {
    let message = try android(body)
    #expect(message.type == .media)
    #expect(message.attachments.map(\.status) == [.omitted])
  }

  @Test func `an unknown placeholder is learned when it occurs twice`() throws {
    let line = "13/05/2024, 09:15 - Ines Marlow: <xarvo zumblet>\n"
    #expect(try Reader(line).messages[0].type == .text)
    #expect(try Reader(line + line).messages.map(\.type) == [.media, .media])
  }

  @Test(arguments: [
    ("image omitted", MessageType.media), ("vidéo absente", .media), ("Sticker weggelassen", .sticker),
    ("Карточка контакта отсутствует", .contact), ("GIF omitido", .media),
  ])
  func `omitted on iOS has its kind`(body: String, type: MessageType) throws {
    let message = try ios("\u{200E}" + body, marked: true)
    #expect(message.type == type)
    #expect(message.attachments.map(\.status) == [.omitted])
  }

  @Test func `omitted on iOS in an unknown language is told by the marks`() throws {
    let message = try ios("\u{200E}xarvo zumblet", marked: true)
    #expect(message.type == .media)
  }

  @Test func `names an omitted document`() throws {
    let message = try ios("Plan.pdf \u{2022} \u{200E}2 pages \u{200E}document omitted", marked: true)
    #expect(message.attachments.map(\.name) == ["Plan.pdf"])
  }

  @Test(arguments: [
    ("IMG-20240513-WA0001.jpg (file attached)", "IMG-20240513-WA0001.jpg", MessageType.media),
    ("\u{200E}Plan for the pier.pdf (xarvo)", "Plan for the pier.pdf", .media),
    ("Rhodri.vcf (fichier joint)", "Rhodri.vcf", .contact),
    ("STK-20240513-WA0002.webp (x y)", "STK-20240513-WA0002.webp", .sticker),
  ])
  func `names an attached file on Android`(body: String, name: String, type: MessageType) throws {
    let message = try android(body + "\na caption")
    #expect(message.attachments.map(\.name) == [name])
    #expect(message.type == type)
    #expect(message.text == body + "\na caption")
  }

  @Test func `does not take an aside in brackets for a file`() throws {
    #expect(try android("see the plan v2.pdf (the old one)").attachments.isEmpty)
    #expect(try android("fine (really)").type == .text)
  }

  @Test(arguments: ["attached", "Anhang", "pièce jointe ", "xarvo"])
  func `names an attached file on iOS whatever the word`(word: String) throws {
    let message = try ios("look \u{200E}<\(word): 00000035-PHOTO-2024-05-13-09-15-00.jpg>", marked: true)
    #expect(message.attachments.map(\.name) == ["00000035-PHOTO-2024-05-13-09-15-00.jpg"])
  }

  @Test func `edited says so and keeps its words`() throws {
    let message = try android("agreed <This message was edited>")
    #expect(message.edited && message.text == "agreed <This message was edited>")
    #expect(try ios("agreed \u{200E}<Se editó este mensaje.>").edited)
    #expect(try !android("I said <really>").edited)
  }

  @Test func `view-once is null on Android only`() throws {
    #expect(try android("null").type == .viewOnce)
    #expect(try ios("null").type == .text)
  }

  @Test func `a location is a map link or a place page`() throws {
    #expect(try android("location: https://maps.google.com/?q=51.5,-0.12").type == .location)
    #expect(try ios("\u{200E}Standort: https://maps.google.com/?q=51.5,-0.12").type == .location)
    #expect(try ios("The pier (Main road): https://foursquare.com/v/4e89af95e5fa82ad4c0aa03b").type == .location)
    #expect(try android("see https://maps.google.com/?q=51.5,-0.12").type == .text)
  }

  @Test func `a poll has its question, options and votes`() throws {
    let message = try android("ENCUESTA:\n¿Dónde?\nOPCIÓN: Aquí (2 votos)\nOPCIÓN: Allí (1 voto)")
    #expect(message.type == .poll)
    #expect(message.extras.map(\.value) == ["¿Dónde?", "Aquí", "2 votos", "Allí", "1 voto"])
    #expect(try android("List:\nmilk\nbread").type == .text)
  }

  @Test func `a missed call is a call`() throws {
    #expect(try android("Missed voice call").type == .call)
    #expect(try ios("\u{200E}Missed video call, Tap to call back").type == .call)
  }

  @Test func `of a web export says that it was forwarded`() throws {
    let reader = try Reader(Sample.web, format: WhatsAppWeb())
    #expect(reader.messages.map(\.forwarded) == [false, true, false])
    #expect(reader.messages[0].sender?.isSelf == true)
    #expect(reader.messages[2].attachments.map(\.status) == [.omitted])
    #expect(reader.events.map(\.type) == [.encryptionNotice, .groupCreated])
  }
}
