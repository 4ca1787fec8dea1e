// SPDX-License-Identifier: Apache-2.0

/// Short chats among the fictional people of Fixtures/cast.md, one per way of writing.
enum Sample {
  static let android = """
    13/05/2024, 09:14 - Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them. Tap to learn more.
    13/05/2024, 09:14 - Ines Marlow created group "Harbour bill"
    13/05/2024, 09:15 - Ines Marlow: Good morning
    two lines
    13/05/2024, 09:16 - Rhodri Vance: IMG-20240513-WA0001.jpg (file attached)
    the caption
    13/05/2024, 09:17 - Ines Marlow: <Media omitted>
    13/05/2024, 09:18 - Rhodri Vance: This message was deleted
    14/05/2024, 10:00 - Ines Marlow: agreed <This message was edited>
    14/05/2024, 10:01 - +44 7700 900123: POLL:
    Where?
    OPTION: Here (2 votes)
    OPTION: There (1 vote)

    """

  static let ios =
    "[13/05/2024, 09:14:00] Harbour bill: \u{200E}Messages and calls are end-to-end encrypted.\r\n"
    + "[13/05/2024, 09:15:10] Ines Marlow: Good morning\nsecond line\r\n"
    + "\u{200E}[13/05/2024, 09:16:00] Rhodri Vance: \u{200E}image omitted\r\n"
    + "[13/05/2024, 09:18:00] Harbour bill: \u{200E}Ines Marlow added Rhodri Vance\r\n"
    + "[14/05/2024, 10:00:00] Ines Marlow: \u{200E}This message was deleted.\r\n"

  static let iosMedia =
    "[13/05/2024, 09:14:00] Harbour bill: \u{200E}Messages and calls are end-to-end encrypted.\r\n"
    + "\u{200E}[13/05/2024, 09:15:00] Ines Marlow: \u{200E}<attached: 00000001-PHOTO-2024-05-13-09-15-00.jpg>\r\n"
    + "\u{200E}[13/05/2024, 09:16:00] Ines Marlow: \u{200E}<attached: 00000002-PHOTO-2024-05-13-09-16-00.jpg>\r\n"

  static let arabic =
    "[١٣\u{200F}/٥\u{200F}/٢٠٢٤\u{60C} ٩:١٤:٠٠ ص] سامي: صباح الخير\r\n[١٣\u{200F}/٥\u{200F}/٢٠٢٤\u{60C} ٩:١٥:٠٠ م] ليلى: نعم\r\n"

  static let mixed = """
    23/05/2024, 09:14 - Ines Marlow: one
    24/05/2024, 09:14 - Ines Marlow: two
    6/13/24, 9:14 AM - Ines Marlow: three
    6/14/24, 9:14 PM - Ines Marlow: four
    [2024-06-15, 09:14:00] Ines Marlow: five

    """

  static let web = """
    Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.
    [5/13/24, 9:14:00 AM] - Ines Marlow created group "Harbour bill"
    [5/13/24, 9:15:00 AM] You: Good morning
    [5/13/24, 9:16:00 AM] Rhodri Vance: [Forwarded] see below
    [5/13/24, 9:17:00 AM] Rhodri Vance: <image omitted> the pier

    """
}
