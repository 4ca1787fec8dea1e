// SPDX-License-Identifier: Apache-2.0
import Records

/// Leaving, a new phone, a new role: every conversation captured or explained before it can be closed.
package struct ChecklistPage: Page {
  let checklist: OwnChecklist
  let isClosed: Bool
  package let problems: [Problem]

  package init(checklist: OwnChecklist, isClosed: Bool = false, problems: [Problem] = []) {
    (self.checklist, self.isClosed, self.problems) = (checklist, isClosed, problems)
  }

  package var title: String { checklist.checklist.title }
  package var back: Path? { Paths.own }

  package var body: HTML {
    h1(title)
    if isClosed { notification("The checklist is closed", .good) { p("Every conversation is captured or explained.") } }
    if checklist.begun == nil { begin } else { open }
  }

  @HTMLBuilder private var begin: HTML {
    p("Before the change, each of your conversations is captured once more, or you say why it cannot be.")
    form(to: Paths.checklist(checklist.checklist)) {
      dateInput(Field("on", "When? (optional)", hint: "For example 24 11 2026", problems: problems))
      submit("Begin")
    }
  }

  @HTMLBuilder private var open: HTML {
    taskList(checklist.open.map { TaskEntry($0.name, .toDo, Paths.own($0.id), hint: $0.channelName) }, name: "open")
    if !checklist.done.isEmpty {
      h2("Captured or explained")
      taskList(checklist.done.map { TaskEntry($0.name, .done, Paths.own($0.id), hint: $0.obstacleWords) }, name: "done")
    }
    if checklist.canBeClosed {
      form(to: Paths.closeChecklist(checklist.checklist)) { submit("Close the checklist") }
    } else {
      p("\(CountWords.of(checklist.open.count, "conversation")) still open: the checklist cannot be closed yet.")
    }
  }

  package static var samples: [Sample] {
    let begun = OwnSamples.said(.checklistBegun(.leaving, on: OwnSamples.today))
    let all = OwnSamples.conversations
    return [
      Sample(.empty, ChecklistPage(checklist: OwnChecklist(.newPhone, begun: nil, open: all, done: []))),
      Sample(
        .typical,
        ChecklistPage(
          checklist: OwnChecklist(.leaving, begun: begun, open: Array(all.prefix(2)), done: Array(all.suffix(2))))),
      Sample(
        .overflowing,
        ChecklistPage(
          checklist: OwnChecklist(
            .leaving, begun: begun, open: [], done: [OwnSamples.conversation(1, OwnSamples.long)]))),
    ]
  }
}
