// SPDX-License-Identifier: Apache-2.0

/// Every part once, with the same words in each place that takes words: shows the style, and that nothing gets through.
struct PartsPage: Page {
  let words: String
  let problems: [Problem]

  var title: String { "Parts: " + words }
  var back: Path? { Paths.home }

  var body: HTML {
    h1("Parts: " + words)
    lead(words)
    asked
    chosen
    said
    listed
    conversation(words, Self.lines(words)) { line in
      line.matter == .message ? element("div", .class("tick")) { checkbox("tick-" + line.id, words) } : HTML()
    }
  }

  @HTMLBuilder private var asked: HTML {
    h2("What is typed")
    form(to: Paths.home, carriesFiles: true) {
      input(field("line"), value: words)
      input(field("code"), .code, width: .ten)
      textarea(field("lines"), value: words)
      select(field("list"), [Choice("a", words), Choice(words, "Two")], chosen: words)
      fileInput(field("file"), isMultiple: true)
      dateInput(field("date"), DateText(day: words, month: "3", year: "2026"))
      hidden("seen", words)
      buttons {
        submit(words, name: "go", value: words)
        submit("Second", style: "second")
        submit("Grave", style: "grave")
        buttonLink("Elsewhere", to: Paths.home, style: "link")
      }
    }
  }

  @HTMLBuilder private var chosen: HTML {
    h2("What is chosen")
    form(to: Paths.home) {
      radios(
        field("one"),
        [
          Choice("a", words, hint: words) { input(field("further"), value: words) },
          Choice(words, "Two"),
        ], chosen: words)
      radios(field("short"), [Choice("yes", "Yes"), Choice("no", "No")], chosen: "yes", isInline: true)
      checkboxes(field("some"), [Choice("a", words), Choice("b", "Two")], chosen: ["a"])
      checkbox("lone", words, hint: words)
    }
    query(at: Paths.home, label: "Search: " + words) {
      element("div", .class("searching")) {
        input(Field("q", words), .search, value: words)
        submit("Search")
      }
    }
  }

  @HTMLBuilder private var said: HTML {
    h2("What is said")
    for tone in Tone.allCases {
      notification(tone.rawValue + " " + words, tone, id: "said-" + tone.rawValue) {
        p(words)
        p { tag(tone.rawValue + " " + words, tone) }
      }
    }
    warning(words)
    inset { p(words) }
    details(words) { p(words) }
    actingFor(words)
    element("div", .class("panel")) { p(words) }
    progressBar(words, id: "bar", value: 40)
    progressBar("Unknown " + words, id: "unknown", value: nil)
    element("p", .class("code")) { words }
  }

  @HTMLBuilder private var listed: HTML {
    h2("What is listed")
    summaryList([
      SummaryRow(words, words, change: Paths.home), SummaryRow("Second", link(words, to: Paths.home)),
    ])
    table(
      words, [TableColumn(words), TableColumn("State"), TableColumn("Count", isNumber: true)],
      [
        [HTML(words), tag("late", .bad), HTML("1,204")], [HTML("Second"), tag("good", .good), HTML("7")],
      ])
    taskList(TaskEntry.Status.allCases.map { TaskEntry(words, $0, $0 == .cannotStart ? nil : Paths.home, hint: words) })
    breadcrumbs([("Home", Paths.home), (words, Paths.home)])
    pagination("Pages: " + words, previous: (words, Paths.home), next: (words, Paths.home))
  }

  private func field(_ name: String) -> Field { Field(name, words, hint: words, problems: problems) }

  private static func lines(_ words: String) -> [ConversationLine] {
    var first = ConversationLine(id: "l1", .message, words)
    (first.sender, first.day, first.machineDay) = (words, words, "2026-03-03")
    (first.time, first.machineTime, first.quoted) = ("09:41", "2026-03-03T09:41", words)
    first.attachments = [
      LineAttachment(words, remark: words), LineAttachment(words, remark: words, path: Paths.home),
    ]
    (first.isEdited, first.isForwarded, first.reactions) = (true, true, [words])
    var own = ConversationLine(id: "l2", .message, words)
    (own.isOwn, own.isDeleted, own.isWithheld, own.day, own.time) = (true, true, true, words, "09:42")
    own.path = Paths.home
    var event = ConversationLine(id: "l3", .event, words)
    event.day = words
    var remark = ConversationLine(id: "l4", .remark, words)
    remark.day = words
    return [first, own, event, remark]
  }

  static var samples: [Sample] {
    let fields = ["line", "code", "lines", "list", "file", "date", "one", "short", "some", "further"]
    return [
      Sample(.typical, PartsPage(words: "plain words", problems: [])),
      Sample(.overflowing, PartsPage(words: Self.long, problems: [])),
      Sample(.refused, PartsPage(words: "O’Brien", problems: fields.map { Problem($0, "Mend \($0)") })),
    ]
  }

  /// Words with no place to break, and words that would be markup.
  static let long = "<b>\"Müller-Lüdenscheidt's\"</b> & " + String(repeating: "unbreakable", count: 12)
}
