// SPDX-License-Identifier: Apache-2.0

/// The week after the flood, not yet handed in: what a visitor of the demonstration uploads.
enum WeekAfter {
  /// The flood group goes on; among the business stand two lines that are nobody's but Ada's.
  static let group = ChatScript(groupScript).lines
  /// An exchange whose dates can be read in two ways.
  static let spring = ChatScript(springScript).lines
  /// A joke with a marking in it: taken aside until somebody who may looks at it.
  static let party = ChatScript(partyScript).lines

  private static let groupScript = #"""
    = 2026-02-16
    08:30:11 ada: River at 1.94 m and falling. Pumps stay until Friday.
    08:41:50 ben: The select committee wants to know who decided to buy. Send me two lines I can say.
    08:47:05 maren: The note for the file says it was you, Minister, at 23:58 on the 11th.
    09:02:33 callum: Can we call it a joint decision?
    09:03:10 maren: No.
    = 2026-02-17
    12:15:40 ada: My mother's operation is on Thursday, I will be offline from noon.
    12:16:02 priya: All the best to her, Ada.
    18:20:19 priya: @photo embankment.jpg Embankment at the weak spot, dry again
    = 2026-02-18
    09:00:00 callum: @timer 86400
    09:05:44 maren: Callum, please turn that off. This group is on the record.
    09:31:12 callum: @timerOff
    16:44:09 ben: Buy no more pumps without Commercial. That is an instruction.
    """#

  private static let springScript = #"""
    = 2026-04-03
    10:15:20 callum: Have the spare hoses come?
    10:18:41 jonas: Half of them. The rest on the ninth.
    = 2026-04-05
    16:02:09 callum: Then hold back the last payment until then.
    16:05:30 jonas: I am an engineer, not the bank. But yes.
    = 2026-04-09
    09:12:00 jonas: All hoses here and they fit.
    """#

  private static let partyScript = #"""
    = 2026-03-02
    12:00:40 maren: SECRET SANTA, late edition. We missed December because of the storms.
    12:03:15 ada: Names in the hat by Friday, ten pounds at most.
    12:10:58 ben: I will want a pump.
    """#
}
