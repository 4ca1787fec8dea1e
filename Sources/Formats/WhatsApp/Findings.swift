// SPDX-License-Identifier: Apache-2.0
import Records

/// Everything a parse of a chat counts on its way; the fidelity report is made from it at the end.
struct Findings {
  var messages = 0
  var events = 0
  var notices = 0
  var attachments = AttachmentCounts()
  var bytes = ByteAccount()
  var invalidUTF8 = 0
  var nulTexts = 0
  var byteOrderMarks = 0
  var smallStepsBack = 0
  var jumpsBack = 0
  var pasted = 0
  var edited = 0
  var deleted = 0
  var viewOnce = 0
  var impossible = 0
  var undecided = 0
  /// Undecided lines of shapes other than the prevailing one, whose order is known.
  var undecidedApart = 0
  /// Lines dated by the prevailing shape's order for want of evidence of their own.
  var borrowedOrder = 0
  /// Transcripts without a message of a participant.
  var emptyTranscripts = 0
  /// Files beside the text that do not inflate, and those that inflate beyond a limit.
  var damagedFiles = 0
  var oversizedFiles = 0
  var cut = 0
  var textBefore = 0
  var hasSeconds = false
  var hasMinutesOnly = false
  /// The first line tells that the chat begins here: an encryption or creation notice.
  var beginsWithNotice = false
  var timerOn = 0
  var timerIsOn = false
  var exportBlocked = 0
  var first: WallTime?
  var last: WallTime?
  var longestSilence: Int64 = 0
  var daysWithMessages = 0
  var replies = 0
  var markdownDisagreements = 0
  var isTruncated = false
  var wasDateUndecidedNoticed = false

  /// Takes the wall time of a header line that differs from the line before.
  mutating func note(_ wall: WallTime, after previous: WallTime?) {
    if first == nil || wall < first! { first = wall }
    if last == nil || last! < wall { last = wall }
    guard let previous else {
      daysWithMessages = 1
      return
    }
    longestSilence = max(longestSilence, wall.milliseconds - previous.milliseconds)
    if wall.dayNumber != previous.dayNumber, wall > previous { daysWithMessages += 1 }
  }

  mutating func note(_ event: ParsedEvent) {
    if events == 0, messages == 0 {
      beginsWithNotice = [.encryptionNotice, .groupCreated, .earlierMessagesUnavailable].contains(event.type)
    }
    if event.type == .disappearingTimerChanged {
      timerIsOn = event.after != "0"
      if timerIsOn { timerOn += 1 }
    }
    if event.type == .exportBlockedChanged, event.after == "on" { exportBlocked += 1 }
  }
}
