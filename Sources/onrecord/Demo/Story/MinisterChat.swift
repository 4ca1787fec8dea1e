// SPDX-License-Identifier: Apache-2.0

/// The minister and his special adviser, two persons alone, with messages set to disappear.
enum MinisterChat {
  static let lines = ChatScript(script).lines

  private static let script = #"""
    = 2026-01-19
    20:11:03 app: @encrypted
    20:11:03 callum: Minister, lines for tomorrow's questions are in the box.
    20:15:47 ben: Read them. The one on dredging is too long.
    20:16:20 callum: Cut to 40 words. Resent.
    = 2026-01-27
    22:02:31 ben: Are we sure about the figure of 312 homes at Sallow? The opposition will have the survey.
    22:05:10 callum: Ada's people say 312. Survey says 298 because it misses the caravans.
    22:05:58 ben: Then say 312 and say why.
    = 2026-02-10
    12:20:14 callum: Lars can do forty pumps. He was at the party conference dinner, table 9. Good man.
    12:22:40 ben: Is there a competitor?
    12:23:05 callum: Not in the time.
    12:31:56 callum: @timer 24 hours
    = 2026-02-11
    19:40:02 callum: @deleted
    21:15:33 callum: @deleted
    22:47:19 ben: Maren asked a fair question. Do you have an interest?
    22:49:01 callum: My brother-in-law did their website. That's all.
    22:50:27 ben: Declare it in the morning. In writing.
    22:51:40 callum: Will do.
    23:50:08 app: @missed
    23:52:11 callum: Need a yes.
    23:57:30 ben: Putting it in the group.
    = 2026-02-12
    08:20:45 ben: @timerOff
    08:21:30 ben: I have turned that off. I should not have left it on.
    08:24:12 callum: @edited Fine by me. The declaration goes to Maren today.
    08:30:00 ben: @photo note.jpg My note of last night, signed
    18:05:51 callum: @deleted
    = 2026-02-13
    09:20:16 callum: I have left the group. I will talk to you first.
    09:31:44 ben: Talk to Maren.
    09:40:09 callum: @blocked
    """#
}
