// SPDX-License-Identifier: Apache-2.0

/// The group "Sallow flood cell" of 9 to 13 February 2026: four phones hold it, none of them whole.
enum FloodGroup {
  static let title = "Sallow flood cell"

  static let lines = ChatScript([beforeTheFlood, theNight, theMorningAfter].joined(separator: "\n")).lines

  private static let beforeTheFlood = #"""
    = 2026-02-09
    17:30:02 app: @encrypted
    17:30:02 maren: @created Sallow flood cell
    17:30:14 maren: @added ada ben callum priya
    17:31:40 maren: Evening all. The Met desk has Storm Wenna landing Wednesday. Minister would like one place \#
    for quick questions. Decisions still go through the box, please.
    17:33:05 ada: Thanks Maren. Duty officers are on from tomorrow 06:00. Gauges reporting every 15 minutes.
    17:34:12 priya: River Sallow at the bridge is 2.31 m, falling. Three days of rain will change that.
    17:36:50 ben: Good to have you all in one place. Plain English please, I have to say this in the House.
    17:41:19 callum: 👍
    17:55:03 maren: @admin ada
    18:02:27 priya: @photo gauge.jpg Gauge board at Sallow Bridge just now
    18:04:10 ada: What we have ready tonight:
      • 14,000 sandbags at Harwick depot
      • 22 mobile pumps, 4 of them under repair
      • barrier for Mill Lane, 300 m
    18:06:44 ben: Is 22 pumps a lot or a little?
    18:08:31 priya: A little. In 2019 we needed 51 at the peak.
    18:09:00 ben: Then where do the other 29 come from?
    18:15:22 ada: Mutual aid gives 10 by Thursday. The rest we would have to hire or buy.
    18:20:48 callum: I know someone who has pumps. Will ask.
    18:21:30 maren: @edited Callum, please send anything from suppliers to the commercial mailbox, not here.
    = 2026-02-10
    06:04:11 ada: Duty desk open. 2.58 m and rising 2 cm an hour.
    06:31:09 priya: Soil is full. Whatever falls now runs straight off.
    07:12:45 maren: @poll When can everyone do the daily call?
      07:30 (1 vote)
      08:15 (4 votes)
      19:00 (0 votes)
    07:40:02 ben: 08:15 it is.
    08:52:16 ada: Note of the 08:15 call: depot to load 6,000 bags for Harwick and 2,000 for Sallow Green. Priya to \#
    size the pump gap by noon. Minister content.
    09:03:37 callum: @once
    11:48:20 priya: @document Pump gap 10 Feb.pdf
    11:49:02 priya: Short answer: 28 pumps short at a 4.2 m peak, 40 short at 4.5 m.
    11:57:30 ben: And which is it going to be?
    12:01:18 priya: 4.2 likely. 4.5 one chance in five.
    12:05:55 callum: Supplier says forty 6-inch pumps, can be here by Thursday 6 am. £1.15m delivered.
    12:07:41 maren: That needs a business case and commercial sign-off.
    12:09:08 callum: It needs pumps.
    12:44:13 ada: Could we hire rather than buy? I have asked two hire firms, answers by tonight.
    13:20:39 priya: @location 53.9142,-1.8731
    13:21:10 priya: Weak spot in the embankment, 40 m upstream of the bridge. Clay core is wet.
    13:22:47 priya: @voice
    14:02:00 ada: @place Harwick depot|Weir Lane, Harwick|https://foursquare.com/v/5d1f00c0ffee5d1f00c0ffee
    14:03:26 ada: Bags are going out from here. 40 volunteers, hot tea, nobody complaining yet.
    14:30:51 ben: Lovely. Can I be seen filling a bag tomorrow? 30 minutes no more.
    14:33:17 maren: We will find half an hour between the vote and the call.
    19:17:33 ada: Hire firm one: 8 pumps from Friday. Hire firm two: nothing before Monday.
    21:40:29 priya: 3.12 m at the bridge.
    """#

  private static let theNight = #"""
    = 2026-02-11
    05:50:12 ada: 3.49 m. Forecast peak moved up to 4.4 m, Thursday 07:00 give or take two hours.
    08:49:44 ada: Note of the 08:15 call: warnings issued for Sallow Green and Mill Lane, 312 homes. Rest centre opens \#
    at the school at noon. Minister asked for pump options by 22:00.
    10:15:03 callum -callum: @number
    12:31:21 ben: @photo bags.jpg Thirty minutes, eleven bags, one bad back
    12:33:40 maren: The local paper has it already.
    15:05:18 priya: Embankment is seeping where I showed you. We put a clay plug in and are watching it.
    16:20:00 app: @missed
    16:41:36 ada: Sorry, was on the phone to the school. Rest centre has 120 beds, 64 taken.
    18:30:02 priya: 3.93 m. Rate is 5 cm an hour now.
    19:58:47 callum: Supplier needs a yes by midnight or the pumps go abroad. Paper is with the private office.
    20:14:05 maren: It has come to me from a private address, Callum, as a photo of a page. I cannot put that in the box.
    20:15:31 callum: @deletedLater priya Best keep this one off e-mail then. We can tidy the paper trail afterwards.
    20:17:12 maren: No. Please send it properly.
    20:18:59 ada: Agreed. I can turn a one-page submission around in 20 minutes if I have the price and the terms.
    20:41:23 ada: @document Submission pumps 11 Feb.pdf
    20:42:10 ada: Options: A hire 8 (from Friday), B buy 40 (by Thursday 06:00), C do nothing more. I recommend B with \#
    a sale-or-return clause. Commercial have not cleared B: single supplier, no quotes from others.
    21:10:38 priya: From the engineering side B. Without them Mill Lane goes under at 4.3.
    21:30:50 ben: In the division lobby. Will read at ten.
    22:04:17 priya: @photo gauge-2204.jpg 4.05 m
    22:41:07 ben: Who is the supplier? Do we know them?
    22:43:55 callum: Delta-Lift. I know Lars a bit. Sound.
    22:45:02 maren: For the record: Callum, do you have anything to declare about them?
    22:52:30 callum: Nothing that matters tonight.
    22:53:11 maren: I will note that as a question not answered.
    23:20:46 ada: Clay plug is holding. 4.11 m.
    23:48:00 callum: Twelve minutes.
    23:58:12 ben -callum: Decision: buy the forty, option B. Do not wait for the business case, I will square it with \#
    the Treasury in the morning. Maren please write it up.
    23:58:49 ada: Understood. Ordering now under the emergency delegation. I will record the time as 23:58.
    23:59:20 callum: 🙏
    = 2026-02-12
    00:00:31 maren: Written up as a note for the file. Minister, you will need to sign it.
    00:03:10 callum: @timer 24 hours
    00:05:42 maren: Callum, please turn that off. This group is on the record.
    00:09:15 callum: @timerOff
    00:10:02 maren: Thank you. I have noted both times.
    """#

  private static let theMorningAfter = #"""
    04:50:27 ada: Lorries are through the cordon. 38 pumps counted, not 40.
    05:02:13 priya: Suction hoses do not fit nine of them. Fitters are cutting adaptors.
    05:31:40 callum: @deleted
    05:33:02 ada: 29 running.
    06:12:58 priya: 4.27 m. Mill Lane is wet but not under.
    06:58:20 priya: 4.31 m and steady.
    07:26:45 priya: 4.30 m. That was the peak. \#u{1F30A}
    07:27:30 ben: Thank you all. Truly.
    07:31:09 ada: 7 homes flooded of 312. Nobody hurt.
    08:55:14 maren: Note of the 08:15 call: invoice to be paid for 38 pumps, less nine adaptors. Commercial to open a \#
    file on how Delta-Lift came to be the only quote.
    09:10:36 callum: Is a file really needed? It worked.
    09:12:20 maren: Yes.
    10:40:51 ada: @\#u{2068}Priya Nair\#u{2069} could you send the hour by hour levels? The inquiry desk will ask.
    11:02:19 priya: @document Levels 9-12 Feb.pdf
    11:30:00 priya: 23:45 4.13 / 00:00 4.14 / 00:15 4.14 as asked.
    13:45:07 callum: @contact lars
    13:45:40 callum: For the invoice.
    = 2026-02-13
    09:00:12 maren: @titled Sallow flood cell (closing)
    09:01:45 maren: Please export this chat and hand it in today, each from your own phone. Guidance is in the box.
    09:04:30 ada: Mine is done.
    09:15:22 callum: @left
    09:16:10 maren: Noted.
    """#
}
