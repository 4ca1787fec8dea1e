// SPDX-License-Identifier: Apache-2.0
import Records

extension WithholdPage {
  package static var samples: [Sample] {
    let step = UploadStep(Made.upload, principal: nil)
    let one = [Made.conversation]
    var said = Said()
    (said.first, said.category) = (DateText(day: "31", month: "2", year: "2026"), "personal")
    return [
      Sample(.empty, WithholdPage(step, .whole, conversations: [Made.conversation, Made.conversation])),
      Sample(.typical, WithholdPage(step, .messages, conversations: one, lines: Made.lines)),
      Sample(
        .overflowing,
        WithholdPage(
          UploadStep(Made.upload, principal: Made.long), .messages, conversations: one, lines: Made.lines, from: 60)),
      Sample(
        .refused,
        WithholdPage(
          step, .dates, conversations: one, said: said,
          problems: [
            Problem("first", "Enter the first day as a real date"), Problem("last", "Enter the last day"),
            Problem("signed", "Tick the declaration to sign it"),
          ])),
    ]
  }
}
