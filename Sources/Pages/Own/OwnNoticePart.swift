// SPDX-License-Identifier: Apache-2.0
import Records

/// One notice on the own page.
struct OwnNoticePart {
  let notice: OwnNotice
  /// Place among the notices: tells their headings apart.
  let place: Int

  private func box(_ title: String, _ tone: Tone, @HTMLBuilder _ content: () -> HTML) -> HTML {
    notification(title, tone, id: "notice-\(place)", content)
  }

  var html: HTML {
    switch notice {
    case .nilReturnContradicted(_, let channels):
      box("A declaration of yours is contradicted", .bad) {
        p(
          "You declared that there was nothing on \(channels.map(Channel.title).joined(separator: ", ")). A copy that "
            + "somebody else handed in names you as taking part in that time.")
        p { link("Look at your conversations and hand in your copy, or declare anew", to: Paths.nilReturn) }
      }
    case .challenged(let deposit, let words):
      box("What you withheld is challenged", .bad) {
        p(words)
        p("Keep the copy on your device. A records manager will speak to you.")
        p { link("See the receipt", to: Paths.receipt(deposit)) }
      }
    case .adjudicated(_, let upheld, let words):
      box(upheld ? "A challenge was upheld" : "A challenge was not upheld", .notice) { p(words) }
    case .escrowed, .preserved, .asked, .answered: told
    case .replyAsked(let statement, let day): replyAsked(statement, until: day)
    }
  }

  /// Nothing of what the statement says.
  private func replyAsked(_ statement: AttestationID, until day: Day) -> HTML {
    box("You may reply to a statement", .notice) {
      p {
        "A statement compares your copy of a conversation with another. It goes to nobody before you replied, or "
        day.shown
        " has passed; your reply goes with it."
      }
      p { link("Read it and reply", to: Paths.ownStatement(statement)) }
    }
  }

  /// What asks for nothing but to be known.
  private var told: HTML {
    switch notice {
    case .nilReturnContradicted, .challenged, .adjudicated, .replyAsked: HTML()
    case .escrowed(_, let day):
      box("Part of what you handed in is in escrow", .notice) {
        p {
          "A hold, request or notice covers it, so what you withheld was not destroyed but sealed on "
          day.shown
          ". Only two named adjudicators together can open it."
        }
      }
    case .preserved(let words, let day):
      box("Keep everything", .notice) {
        p {
          "Your communications are to be kept since "
          day.shown
          ". Remove nothing from any device."
        }
        if !words.isEmpty { p(words) }
      }
    case .asked(let person, _, let words):
      box("\(person.name) asks for your copy", .accent) {
        if !words.isEmpty { p(words) }
        p("A colleague cannot hand in a conversation you both have. Please hand in your copy of it.")
      }
    case .answered(let words, let day):
      box("An answer to what you asked", .good) {
        p(words)
        p {
          "Answered on "
          day.shown
        }
      }
    }
  }
}
