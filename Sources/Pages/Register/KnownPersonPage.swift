// SPDX-License-Identifier: Apache-2.0
import Records

/// One person of the register: who they are, where they appear and under which names, and why.
package struct KnownPersonPage: Page {
  /// Appearances listed at most.
  static let most = 200

  let shown: ShownPerson
  package let problems: [Problem]

  package init(_ shown: ShownPerson, problems: [Problem] = []) { (self.shown, self.problems) = (shown, problems) }

  private var person: RegisteredPerson { shown.known.person }
  package var title: String { person.name }
  package var back: Path? { Paths.register }
  package var width: PageWidth { .full }

  package var body: HTML {
    h1(title)
    facts
    buttons {
      buttonLink("Change", to: Paths.editKnownPerson(person.id), style: "second")
      buttonLink("Link a name", to: Paths.linkName(to: person.id), style: "second")
    }
    if !shown.conflicts.isEmpty { conflicts }
    takingPart
    names
    if !shown.refusals.isEmpty { refusals }
    devices
  }

  private var facts: HTML {
    var rows = [
      SummaryRow("Standing", person.standing.title), SummaryRow("Body", person.body ?? "not said"),
      SummaryRow(
        "Posts", lines(person.posts.map { post in post.title + (span(post.from, post.until).map { ", " + $0 } ?? "") })),
      SummaryRow("Addresses", lines(person.addresses.map(\.shown))),
      SummaryRow("Account", shown.known.account.map { $0.isActive ? "open" : "closed" } ?? "none"),
    ]
    if let started = person.started { rows.append(SummaryRow("Came", time(started.words, machine: "\(started)"))) }
    if let left = person.left { rows.append(SummaryRow("Left", time(left.words, machine: "\(left)"))) }
    return summaryList(rows)
  }

  private func lines(_ texts: [String]) -> HTML { texts.isEmpty ? HTML("none") : list(texts) }

  private var conflicts: HTML {
    notification("An address of theirs is somebody else’s too", .notice) {
      list(
        shown.conflicts.map { conflict in
          let others = conflict.people.filter { $0.id != person.id }.map(\.name).joined(separator: ", ")
          return HTML("\(conflict.address.shown): \(others). No name is linked by it.")
        })
    }
  }

  // MARK: Conversations

  @HTMLBuilder private var takingPart: HTML {
    h2("Conversations")
    if shown.appearances.isEmpty {
      p("No copy handed in shows them.")
    } else {
      if shown.appearances.count > Self.most {
        p("\(shown.appearances.count) copies show them; the first \(Self.most) are listed.")
      }
      table(
        "Conversations they take part in",
        [
          TableColumn("Conversation"), TableColumn("Channel"), TableColumn("On whose phone"), TableColumn("Shown as"),
          TableColumn("Days"), TableColumn("Why it is them"),
        ], shown.appearances.prefix(Self.most).map(row), isCaptionUnseen: true)
    }
  }

  private func row(_ appearance: PersonAppearance) -> [HTML] {
    let conversation = appearance.copy.conversation
    let title = conversation.title ?? conversation.label
    return [
      appearance.opener.map { link(title, to: Paths.conversation($0)) } ?? HTML(title),
      HTML(Channel.title(conversation.channel)), HTML(appearance.displayed.custodian),
      HTML(appearance.displayed.shown), HTML(span(appearance.first, appearance.last) ?? "no dates"),
      HTML(appearance.reason),
    ]
  }

  // MARK: Names

  /// Each display once, with the way to say that it is not them.
  @HTMLBuilder private var names: HTML {
    let displays = displays
    if !displays.isEmpty {
      h2("Names linked to them")
      for (place, display) in displays.enumerated() {
        details(
          "“\(display.identity.shown)” on \(display.identity.custodian)’s \(Channel.title(display.identity.channel))"
        ) {
          p(display.reason)
          if let words = display.words, !words.isEmpty { p("“\(words)”") }
          form(to: Paths.unlinkName(from: person.id)) {
            carried(display.identity)
            input(Field("words-\(place)", "Why it is not them", problems: problems))
            hidden("field", "words-\(place)")
            submit(display.isDecision ? "Undo the link" : "It is not them", style: "grave")
          }
        }
      }
    }
  }

  private struct Display {
    let identity: DisplayedIdentity
    let reason: String
    let words: String?
    let isDecision: Bool
  }

  private var displays: [Display] {
    var displays = shown.links.map { link in
      Display(
        identity: link.identity, reason: LinkBasis.decision(link.decision).reason, words: link.words, isDecision: true)
    }
    for appearance in shown.appearances where !displays.contains(where: { $0.identity == appearance.displayed }) {
      if case .linked(.decision) = appearance.basis { continue }
      displays.append(
        Display(identity: appearance.displayed, reason: appearance.reason, words: nil, isDecision: false))
    }
    return Array(displays.prefix(Self.most))
  }

  @HTMLBuilder private var refusals: HTML {
    h2("Names that are not them")
    table(
      "Names that are not them",
      [TableColumn("Shown as"), TableColumn("On whose phone"), TableColumn("Decided"), TableColumn("")],
      shown.refusals.map { refusal in
        [
          HTML(refusal.identity.shown),
          HTML("\(refusal.identity.custodian), \(Channel.title(refusal.identity.channel))"),
          HTML(
            "\(refusal.decision.by.name), \(Day(refusal.decision.at.utc).words)\(refusal.words.isEmpty ? "" : ": " + refusal.words)"
          ),
          form(to: Paths.linkName(to: person.id)) {
            carried(refusal.identity)
            hidden("words", "Undone")
            element("button", Attribute("type", "submit"), .class("button second")) {
              "It is them"
              element("span", .class("unseen")) { ": " + refusal.identity.shown }
            }
          },
        ]
      }, isCaptionUnseen: true)
  }

  // MARK: Devices

  @HTMLBuilder private var devices: HTML {
    h2("Devices")
    if shown.devices.signs.isEmpty {
      p("Nothing is known of their devices.")
    } else {
      table(
        "Devices and their changes", [TableColumn("Day"), TableColumn("What"), TableColumn("Known from")],
        shown.devices.signs.map { sign in
          [
            sign.on.map { time($0.words, machine: "\($0)") } ?? HTML("day not known"), HTML(sign.words), sign.origin,
          ]
        }, isCaptionUnseen: true)
    }
  }

  package static var samples: [Sample] {
    [
      Sample(.empty, KnownPersonPage(SamplePeople.nobody)), Sample(.typical, KnownPersonPage(SamplePeople.shown)),
      Sample(.overflowing, KnownPersonPage(SamplePeople.longShown)),
    ]
  }
}

/// A displayed identity in a form: in no path, so that no log holds it.
@HTMLBuilder func carried(_ identity: DisplayedIdentity) -> HTML {
  hidden("custodian", identity.custodian)
  hidden("channel", identity.channel)
  if let name = identity.name { hidden("name", name) }
  if let address = identity.address { hidden("address", address) }
}

extension ShownLink {
  /// The officer's own words.
  var words: String {
    switch decision.said {
    case .linked(_, let words), .unlinked(_, let words): words
    default: ""
    }
  }
}
