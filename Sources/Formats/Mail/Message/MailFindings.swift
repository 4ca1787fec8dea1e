// SPDX-License-Identifier: Apache-2.0
import Records

/// What reading messages found, counted for the fidelity report; names and counts only.
struct MailFindings {
  var quotedLines = 0
  var encrypted = 0
  /// Outlook containers (winmail.dat) that could not be opened.
  var tnef = 0
  /// Messages inside messages whose words were not read.
  var nestedUnread = 0
  var external = 0
  var partial = 0
  var detached = 0
  var notDownloaded = 0
  var expunged = 0
  var withBcc = 0
  var charsetGuessed = 0
  var charsetUnknown = 0
  var repaired = 0
  var htmlBodies = 0
  var datesElsewhere = 0
  var undated = 0
  var trailingJunk = 0
  var lengthHeaded = 0
  var doubtfulSplits = 0
  var rejectedSplits = 0
  var folderInternal = 0
  var unclosed = 0
  var limits = 0
  var folderNotices = 0
  var hasMacLineEnds = false
  /// Two or more `>` before `From `: the file was written as mboxrd.
  var isReversible = false
}
