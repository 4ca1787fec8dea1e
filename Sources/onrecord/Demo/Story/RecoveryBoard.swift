// SPDX-License-Identifier: Apache-2.0

/// The group "Sallow recovery board" of March 2026: three phones hold it, one of them in New York, one again in April.
enum RecoveryBoard {
  static let title = "Sallow recovery board"

  /// As the phones had it in the middle of March.
  static let lines = ChatScript([firstWeek, secondWeek].joined(separator: "\n")).lines

  /// As Maren's phone has it in April: a message gone, another with other words, and without
  /// what a timer took.
  static let later = lines.filter { !isGone($0) }.map(edited)

  private static let gone = "Lars says the second invoice can wait until the inquiry desk has closed its list"
  private static let before = "The board asks for three quotes for the new pumps, and for the papers by Friday noon"
  private static let after = "The board asks for quotes for the new pumps, and for the papers when they are ready"

  private static func isGone(_ line: ChatLine) -> Bool {
    guard case .text(let words) = line.said else { return false }
    return words == gone || line.isTimed
  }

  private static func edited(_ line: ChatLine) -> ChatLine {
    guard case .text(before) = line.said else { return line }
    return ChatLine(at: line.at, who: line.who, said: .edited(after), absentFrom: line.absentFrom)
  }

  private static let firstWeek = #"""
    = 2026-03-02
    08:30:05 app: @encrypted
    08:30:05 maren: @created Sallow recovery board
    08:30:20 maren: @added ada priya callum
    08:41:10 maren: This group replaces the flood cell. Papers go through the box, only dates and places here.
    08:52:44 ada: I am in New York until the sixteenth, five hours behind you, so expect answers after lunch.
    09:15:31 priya: The embankment survey starts at the bridge tomorrow at seven, four people and a boat.
    10:02:12 callum: Delta-Lift would like its pumps back before the end of the month, all thirty-eight of them.
    10:20:59 maren: Commercial answers that letter, Callum, and nobody in this group does it for them.
    14:05:27 ada: Eleven of the thirty-eight are still running at Mill Lane, they cannot go before Easter.
    = 2026-03-04
    09:30:18 priya: Survey result: sixty metres of the clay core are soft and have to come out this summer.
    09:48:40 maren: How long would the footpath along the embankment have to be closed for that work?
    09:55:02 priya: Twelve weeks if the weather holds, and the anglers will not like a single one of them.
    15:12:33 ada: The insurers want the photographs of the gauge board from all four nights of the flood.
    15:40:09 priya: They are in the case file since Monday, with the times at which each one was taken.
    = 2026-03-06
    08:20:47 maren: The board asks for three quotes for the new pumps, and for the papers by Friday noon
    08:44:15 callum: One good quote would do if it comes from people who have delivered before, I think.
    08:47:52 maren: Three quotes, Callum, as the manual says, and the third one not from a cousin of the second.
    13:58:21 ada: Agreed with Maren, and please not in this group but in the commercial mailbox.
    = 2026-03-09
    09:05:00 callum: @timer 7 days
    09:07:36 callum: Just so that we can speak freely about the supplier for once, it is only for a few days.
    09:12:18 maren: This group is on the record, so the timer goes off again as soon as I find the button.
    09:30:41 callum: Lars needs to know today whether the hoses are part of the price or come on top of it.
    """#

  private static let secondWeek = #"""
    = 2026-03-10
    10:15:03 callum: He has told me that the hoses cost forty thousand and nobody else has that size in stock.
    11:02:00 maren: @timerOff
    11:04:25 maren: Timer off at two minutes past eleven, and I have noted both times for the file.
    16:33:50 callum: @deletedLater ada If Commercial asks, I met Lars only once this year and never about the hoses.
    16:35:12 maren: Why does it say here that something was deleted, and what was it that stood there?
    16:36:40 callum: A typing mistake, nothing that anybody in this group would have had any use for.
    = 2026-03-11
    08:11:29 priya -priya: My results are back and they are fine, thank you for asking, now back to the clay.
    08:15:43 priya: The clay pit at Harwick can deliver two hundred tonnes a week from the first of May on.
    12:40:06 callum: Lars says the second invoice can wait until the inquiry desk has closed its list
    12:44:55 maren: No invoice waits for any list, it is paid or disputed within thirty days like every other.
    = 2026-03-13
    09:00:31 maren: Please hand in this group today, each from your own phone, and Ada from where you are.
    15:21:08 ada: Mine is exported from the hotel, with New York times, so please read the clock with care.
    """#
}

extension ChatLine {
  /// Sent while messages were set to disappear after seven days: between the two lines about the timer.
  fileprivate var isTimed: Bool { (at.day, at.hour) > (9, 8) && (at.day, at.hour) < (10, 11) }
}

extension Array<ChatLine> {
  /// As a phone in New York exports them: five hours back, four since its clocks went forward on 8 March 2026.
  var onNewYorkClocks: [ChatLine] {
    map { line in
      var at = line.at
      at.hour -= at.month == 3 && at.day < 8 ? 5 : 4
      return ChatLine(at: at, who: line.who, said: line.said, absentFrom: line.absentFrom)
    }
  }
}
