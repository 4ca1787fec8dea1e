// SPDX-License-Identifier: Apache-2.0
import Formats
import Records
import Testing

/// One loss code, an export that triggers it and one that does not.
struct LossCase: CustomTestStringConvertible {
  let code: String
  let with: String
  let without: String
  var isWeb = false
  var testDescription: String { code }
}

@Suite struct `The loss catalogue` {
  private static let plain = """
    13/05/2024, 09:14 - Messages and calls are end-to-end encrypted. Tap to learn more.
    13/05/2024, 09:15 - Ines: x

    """
  private static let seconds =
    "[13/05/2024, 09:14:00] A: \u{200E}Messages and calls are end-to-end encrypted.\n[13/05/2024, 09:15:00] Ines: x\n"
  private static let web = "[5/13/24, 9:15:00 AM] You: x\n"

  private static func line(_ words: String) -> String { plain + "13/05/2024, 09:16 - \(words)\n" }
  private static func many(_ count: Int, _ body: String = "x") -> String {
    plain + String(repeating: "13/05/2024, 09:16 - Ines: \(body)\n", count: count)
  }

  @Test(arguments: [
    LossCase(code: "WA-TEXT-MINUTES", with: plain, without: seconds),
    LossCase(code: "WA-TAIL-LIMIT", with: "13/05/2024, 09:15 - Ines: x\n", without: plain),
    LossCase(code: "WA-TAIL-LIMIT", with: many(39_500), without: many(39_000)),
    LossCase(code: "WA-COMPANION-EMPTY", with: "13/05/2024, 09:15 - You were added\n", without: plain),
    LossCase(
      code: "WA-DISAPPEARING",
      with: line("Ines turned on disappearing messages. New messages will disappear after 7 days."),
      without: line("Ines turned off disappearing messages.")),
    LossCase(
      code: "WA-EXPORT-BLOCKED", with: line("Ines turned on advanced chat privacy."),
      without: line("Ines turned off advanced chat privacy.")),
    LossCase(code: "WA-DELETED", with: line("Ines: This message was deleted"), without: plain),
    LossCase(code: "WA-EDIT-HISTORY", with: line("Ines: x <This message was edited>"), without: plain),
    LossCase(code: "WA-VIEW-ONCE", with: line("Ines: null"), without: plain),
    LossCase(code: "WA-MEDIA-OMITTED", with: line("Ines: <Media omitted>"), without: plain),
    LossCase(code: "WA-MEDIA-MISSING", with: line("Ines: IMG-20240513-WA0001.jpg (file attached)"), without: plain),
    LossCase(code: "WA-WEB-CAP", with: String(repeating: web, count: 100_000), without: web, isWeb: true),
  ])
  func `says what this export shows`(sample: LossCase) throws {
    let format: any ExportFormat = sample.isWeb ? WhatsAppWeb() : WhatsAppText()
    #expect(try Reader(sample.with, format: format).losses.contains(sample.code))
    #expect(try !Reader(sample.without, format: format).losses.contains(sample.code))
  }

  @Test(arguments: [
    "WA-TEXT-NO-REPLIES", "WA-TEXT-NO-REACTIONS", "WA-TEXT-NO-RECEIPTS", "WA-TEXT-NO-FORWARDS", "WA-TEXT-NO-ZONE",
  ])
  func `says what no telephone exports, and not of the web`(code: String) throws {
    #expect(try Reader(Self.plain).losses.contains(code))
    #expect(try !Reader(Self.web, format: WhatsAppWeb()).losses.contains(code))
  }

  @Test(arguments: ["WA-WEB-TIMER-EXCLUDED", "WA-WEB-NO-VIEW-ONCE", "WA-WEB-NO-REACTIONS", "WA-WEB-MEDIA-LIMIT"])
  func `says what the web never exports, and not of a telephone`(code: String) throws {
    #expect(try Reader(Self.web, format: WhatsAppWeb()).losses.contains(code))
    #expect(try !Reader(Self.plain).losses.contains(code))
  }

  @Test func `with media counts to the lower limit`() throws {
    let chat = Self.many(9_900)
    let zip = try ZipMaker.make([("_chat.txt", Array(chat.utf8)), ("a.jpg", [1])])
    #expect(try Reader(zip, named: "x.zip").losses.contains("WA-TAIL-LIMIT"))
    #expect(try !Reader(chat).losses.contains("WA-TAIL-LIMIT"))
  }

  @Test func `leaves a plain chat at grade A`() throws {
    let reader = try Reader(Self.plain)
    #expect(reader.report.grade == .a && reader.report.gradeReasons.isEmpty)
    #expect(try Reader(Self.line("Ines: IMG-20240513-WA0001.jpg (file attached)")).report.grade == .c)
    #expect(try Reader("13/05/2024, 09:15 - You were added\n").report.grade == .d)
  }
}
