// SPDX-License-Identifier: Apache-2.0

/// The chief engineer and her colleague at the river commission across the border, on a German phone.
enum BorderChat {
  static let lines = ChatScript(script).lines

  private static let script = #"""
    = 2026-02-10
    08:12:44 app: @encrypted
    08:12:44 jonas: Guten Morgen Priya, wie hoch steht die Sallow bei euch?
    08:15:20 priya: Morning Jonas! 2.58 m an der Brücke, steigt 2 cm pro Stunde.
    08:17:03 jonas: Bei uns am Oberlauf hat es 61 mm geregnet. Das kommt morgen Abend bei euch an.
    08:18:30 priya: Danke. Scheitel?
    08:31:57 jonas: Unser Modell sagt 4,4 m am Donnerstag gegen 8 Uhr, plus minus zwei Stunden.
    08:33:10 jonas: @photo modell.jpg Ganglinie, Stand 8:30
    08:40:26 priya: Deutlich mehr als unseres. Ich gebe es weiter.
    = 2026-02-11
    06:40:09 jonas: Zweite Welle ist kleiner als gedacht. Ich bleibe bei 4,4.
    06:52:31 priya: Wir haben es übernommen.
    13:05:00 app: @missed
    13:11:15 jonas: War in der Sitzung. Was gibt's?
    13:12:48 priya: Könnt ihr das Wehr bei Großau zwei Stunden später öffnen?
    13:30:22 jonas: Ich frage. Das entscheidet die Kommission, nicht ich.
    15:47:55 jonas: @edited Ja: Öffnung erst Donnerstag 10 Uhr statt 8 Uhr. Schriftlich folgt.
    15:49:01 priya: 🙏 Das sind 10 cm weniger für uns.
    22:14:38 priya: @location 53.9142,-1.8731
    22:15:10 priya: Hier sickert es durch. Drück die Daumen.
    22:16:59 jonas: @deleted
    = 2026-02-12
    08:30:41 priya: 4,31 m. Gehalten!
    08:31:30 jonas: Glückwunsch. Ihr hättet es ohne das Wehr nicht geschafft \#u{1F609}
    08:40:12 priya: Stimmt. Steht so im Bericht.
    """#
}
