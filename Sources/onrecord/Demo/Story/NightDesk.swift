// SPDX-License-Identifier: Apache-2.0

/// A group for rotas and tea: business, but nothing a record must keep for long.
enum NightDesk {
  static let title = "Night desk ☕"

  static let lines = ChatScript(script).lines

  private static let script = #"""
    = 2026-02-10
    16:02:10 app: @encrypted
    16:02:10 ada: @created Night desk ☕
    16:02:31 ada: @added priya maren
    16:03:15 ada: Rota: tonight me, Wednesday Priya, Thursday Maren until 02:00.
    16:10:44 maren: Can I swap for Friday? Dentist at eight.
    16:12:02 ada: Yes, I take Thursday.
    16:12:40 maren: @edited Thank you, I owe you a cake
    22:47:31 ada: Milk is finished.
    22:49:05 priya: There is oat in the engineering fridge.
    = 2026-02-11
    18:00:25 priya: @poll Curry or pizza?
      Curry (2 votes)
      Pizza (1 vote)
    19:25:13 priya: Curry is here. Door code is on the board, not in this chat 🙂
    23:10:00 ada: @photo desk.jpg Calm before the storm
    = 2026-02-12
    02:30:48 priya: Anyone awake to read me a gauge?
    02:31:20 ada: Always. 4.19.
    10:05:59 maren: Cake is on the third floor.
    10:06:30 maren: @pinned
    """#
}
