// SPDX-License-Identifier: Apache-2.0

/// Lines of a conversation under their date lines. `beside` puts something at a line: a box to tick, a link.
package func conversation(
  _ label: String, _ lines: [ConversationLine], beside: (ConversationLine) -> HTML = { _ in HTML() }
) -> HTML {
  element("ol", .class("conversation"), Attribute("aria-label", label)) {
    for (place, line) in lines.enumerated() {
      if let day = line.day, place == 0 || lines[place - 1].day != day { dateLine(day, machine: line.machineDay) }
      row(line, beside: beside(line))
    }
  }
}

/// Begins a day.
package func dateLine(_ day: String, machine: String?) -> HTML {
  element("li", .class("day")) {
    element("h2") { moment(day, machine) }
  }
}

private func row(_ line: ConversationLine, beside: HTML) -> HTML {
  element("li", .id(line.id), .class(style(of: line))) {
    beside
    switch line.matter {
    case .message: bubble(line)
    case .event, .remark: plainLine(line)
    }
  }
}

private func style(of line: ConversationLine) -> String {
  let matter =
    switch line.matter {
    case .message: "message"
    case .event: "event"
    case .remark: "remark"
    }
  return matter + (line.isOwn ? " own" : "") + (line.isWithheld ? " withheld" : "")
}

private func plainLine(_ line: ConversationLine) -> HTML {
  element("p") {
    line.words
    if let time = line.time {
      " "
      moment(time, line.machineTime)
    }
  }
}

/// A moment in words; marked as time only where the machine's form is known.
func moment(_ text: String, _ machine: String?) -> HTML {
  machine.map { time(text, machine: $0) } ?? element("span") { text }
}
