// SPDX-License-Identifier: Apache-2.0
import Formats
import Records
import Testing

@Suite struct `A system line` {
  private func event(_ words: String) throws -> ParsedEvent {
    try #require(try Reader("13/05/2024, 09:15 - \(words)\n").events.first)
  }

  @Test(arguments: [
    (
      "Messages and calls are end-to-end encrypted. Only people in this chat can read them.", EventType.encryptionNotice
    ),
    ("Your security code with Rhodri Vance changed. Tap to learn more.", .securityCodeChanged),
    ("Ines Marlow changed this group's icon", .groupIconChanged), ("Rhodri Vance left", .memberLeft),
    ("Rhodri Vance joined using this group's invite link", .memberJoined), ("You're now an admin", .adminGranted),
    ("Ines Marlow turned on advanced chat privacy. Tap to learn more.", .exportBlockedChanged),
    ("You blocked this contact. Tap to unblock.", .contactBlocked), ("Ines Marlow pinned a message", .messagePinned),
    ("Ines Marlow hat Rhodri Vance hinzugefügt", .memberAdded), ("Ines Marlow a quitté le groupe", .memberLeft),
    ("Something WhatsApp never wrote before", .unknown),
  ])
  func `has its type, and an unknown one its words`(words: String, type: EventType) throws {
    let found = try event(words)
    #expect(found.type == type)
    #expect(found.text == words)
  }

  @Test func `names who acted and on whom`() throws {
    let added = try event("Ines Marlow added \u{202A}+44 7700 900123\u{202C}, Rhodri Vance and Beth Ashdown")
    #expect(added.actor?.name == "Ines Marlow")
    #expect(added.targets.map(\.name) == ["\u{202A}+44 7700 900123\u{202C}", "Rhodri Vance", "Beth Ashdown"])
    #expect(added.targets[0].address == "+447700900123")
    #expect(try event("You removed Rhodri Vance").actor?.isSelf == true)
  }

  @Test func `of a timer gives its seconds`() throws {
    let on = try event(
      "Ines Marlow turned on disappearing messages. New messages will disappear from this chat 24 hours after they're sent, except when kept. Tap to change."
    )
    #expect(on.type == .disappearingTimerChanged && on.after == "86400")
    #expect(try event("Ines Marlow set the message timer to 7 days").after == "604800")
    #expect(try event("Ines Marlow turned off disappearing messages. Tap to change.").after == "0")
  }

  @Test func `of a title gives both titles`() throws {
    let change = try event("Ines Marlow changed the group name from “Pier” to “Harbour: bill”")
    #expect(change.type == .groupTitleChanged)
    #expect([change.before, change.after] == ["Pier", "Harbour: bill"])
  }

  @Test func `whose title holds a colon is no sender`() throws {
    let created = try event("Ines Marlow created group \"Harbour: bill\"")
    #expect(created.type == .groupCreated && created.after == "Harbour: bill")
  }

  @Test func `of a number change gives both numbers`() throws {
    let change = try event("+44 7700 900123 changed to +44 7700 900124")
    #expect(change.type == .numberChanged)
    #expect([change.before, change.after] == ["+44 7700 900123", "+44 7700 900124"])
  }

  @Test(arguments: [
    (
      "Ines Marlow turned on disappearing messages. New messages will disappear from this chat 24 hours after they're sent, except when kept.",
      EventType.disappearingTimerChanged
    ),
    ("Ines Marlow added Rhodri Vance", .memberAdded), ("Rhodri Vance left", .memberLeft),
  ])
  func `on iOS is no media where the line is marked too`(words: String, type: EventType) throws {
    let reader = try Reader("\u{200E}[13/05/2024, 09:15:00] Harbour bill: \u{200E}\(words)\r\n")
    #expect(reader.events.map(\.type) == [type] && reader.messages.isEmpty)
  }

  @Test func `on iOS marked at both ends leaves polls and places what they are`() throws {
    let head = "\u{200E}[13/05/2024, 09:15:00] Ines Marlow: \u{200E}"
    #expect(
      try Reader(head + "Location: https://maps.google.com/?q=51.5,-0.12\r\n").messages.map(\.type) == [.location])
    #expect(try Reader(head + "POLL:\nWhere?\nOPTION: Here (2 votes)\r\n").messages.map(\.type) == [.poll])
  }

  @Test func `on iOS is known by the mark, whoever it stands under`() throws {
    let reader = try Reader(Sample.ios)
    #expect(reader.events.map(\.type) == [.encryptionNotice, .memberAdded])
    #expect(reader.events[1].extras == [Extra("sender", "Harbour bill")])
    #expect(reader.messages.map(\.type) == [.text, .media, .deleted])
  }
}
