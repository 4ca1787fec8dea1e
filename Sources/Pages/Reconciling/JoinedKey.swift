// SPDX-License-Identifier: Apache-2.0
import Records

/// What the letters and marks mean; on a phone it stays at the top while lines pass under it.
struct JoinedKey {
  let letters: CopyLetters

  var html: HTML {
    element("details", .class("copy-key")) {
      element("summary") { "What \(span) and the marks mean" }
      element("div", .class("inset")) {
        element("ul", .class("plain")) {
          for place in letters.copies.indices {
            element("li") {
              letters.box(place)
              " "
              letters.name(place)
            }
          }
        }
        element("dl", .class("marks")) {
          for standing in marks {
            element("div") {
              element("dt") { StandingMark.html(standing) }
              element("dd") { standing.explanation }
            }
          }
        }
      }
    }
  }

  /// "A to E".
  private var span: String {
    let last = letters.copies.count - 1
    return last > 0 ? "\(letters.letter(0)) to \(letters.letter(last))" : letters.letter(0)
  }

  /// Those that occur in this conversation.
  private var marks: [LineStanding] {
    StandingMark.order.filter { standing in
      standing == .shown || letters.copies.contains { ($0.standings[standing] ?? 0) > 0 }
    }
  }
}
