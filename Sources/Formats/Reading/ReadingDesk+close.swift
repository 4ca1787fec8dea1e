// SPDX-License-Identifier: Apache-2.0
import Records

/// What every report ends with.
extension ReadingDesk {
  /// Notices for what the containers of `tree` had to refuse or could not read.
  package mutating func report(problemsOf tree: FileTree) {
    for problem in tree.problems {
      let notice = problem.notice()
      note(notice.code, notice.source, detail: notice.detail)
    }
  }

  /// Files under `folders` that no message named, each one notice, however the folders lie inside one another.
  package mutating func report(unlistedUnder folders: [String], except isOurs: (TreeFile) -> Bool) {
    for file in media.unlisted(under: folders, except: isOurs) {
      tally.count(.unlisted)
      note(.attachmentUnlisted, Provenance(file: file.path, start: 0, end: 0))
    }
  }

  /// Losses, choices and the grade that follows from what was counted.
  /// - Parameter isGap: codes of losses that leave a known gap.
  package mutating func close(_ losses: [Loss], gaps isGap: Set<String> = [], isExperimental: Bool) {
    let choices = choices
    let reasons = trouble + losses.filter { isGap.contains($0.code) }.map { (Grade.c, $0.why) }
    tally.conclude { report in
      report.losses = losses
      report.choices = choices
      if isExperimental {
        report.choices.append(Extra("experimental", "true"))
        report.lower(to: .b, because: "No true export of this format was seen yet: its reading is experimental.")
      }
      for (grade, reason) in reasons { report.lower(to: grade, because: reason) }
      if report.messages == 0 { report.lower(to: .d, because: "There is no message at all.") }
    }
  }

  private var trouble: [(Grade, String)] {
    func reason(_ code: NoticeCode, _ grade: Grade, _ words: String) -> (Grade, String)? {
      counted("notice:\(code.rawValue)") > 0 ? (grade, words) : nil
    }
    return [
      reason(.zoneAssumed, .b, "The time zone was assumed."),
      reason(.encodingRepaired, .b, "Broken encoding was repaired."),
      reason(.dateImpossible, .c, "Some stamps could not be read as times."),
      reason(.dateUndecided, .c, "The order of day and month is undecided in some stamps."),
      reason(.unparseableMessage, .c, "Some records could not be read."),
      reason(.unreadableLine, .c, "Some bytes fit no known record."),
      reason(.attachmentCorrupt, .c, "Some files are damaged."),
      reason(.memberEncrypted, .c, "Some files are encrypted."),
      reason(.limitReached, .d, "Part of the export is beyond a limit and was not read."),
      reason(.truncated, .d, "The export is cut off."),
    ].compactMap { $0 }
  }
}
