// SPDX-License-Identifier: Apache-2.0
import Records

/// The end of the way: filed, what is left to say about it, and the receipt.
package struct FiledPage: Page {
  let step: UploadStep
  let deposit: DepositID
  let tasks: [TaskEntry]

  package init(_ step: UploadStep, deposit: DepositID, tasks: [TaskEntry]) {
    (self.step, self.deposit, self.tasks) = (step, deposit, tasks)
  }

  package var title: String { "Filed" }

  package var body: HTML {
    actingFor(step.principal)
    panel(title) {
      p {
        "Deposit "
        element("span", .class("code")) { "\(deposit)" }
      }
    }
    p("The conversation is on the record of your authority. What you withheld is not in it.")
    if !tasks.isEmpty {
      h2("Next")
      taskList(tasks)
    }
    buttons {
      buttonLink("See what was filed", to: Paths.deposit(deposit))
      buttonLink("Hand in another conversation", to: Paths.handIn, style: "second")
    }
  }

  package static var samples: [Sample] {
    let step = UploadStep(Made.upload, principal: nil)
    let tasks = [
      TaskEntry("Say why this channel was used", .toDo, Paths.handIn, hint: "Asked once for each conversation"),
      TaskEntry("Say whether it is significant", .toDo, Paths.handIn),
    ]
    return [
      Sample(.empty, FiledPage(step, deposit: Made.upload, tasks: [])),
      Sample(.typical, FiledPage(step, deposit: Made.upload, tasks: tasks)),
      Sample(
        .overflowing,
        FiledPage(
          UploadStep(Made.upload, principal: Made.long), deposit: Made.upload,
          tasks: tasks + [TaskEntry(Made.long, .cannotStart, nil, hint: Made.long)])),
    ]
  }
}
