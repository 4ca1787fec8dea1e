// SPDX-License-Identifier: Apache-2.0

/// What is to be done before the end, each with its status in words. `name` tells lists of one page apart.
package func taskList(_ tasks: [TaskEntry], name: String = "task") -> HTML {
  element("ul", .class("tasks")) {
    for (place, task) in tasks.enumerated() { taskLine(task, id: "\(name)-\(place + 1)") }
  }
}

private func taskLine(_ task: TaskEntry, id: String) -> HTML {
  let hint = task.hint.map { _ in id + "-hint" }
  return element("li") {
    element("div", .class("task")) {
      if let path = task.path {
        element(
          "a", .href(path),
          Attribute("aria-describedby", [hint, id + "-status"].compactMap(\.self).joined(separator: " "))
        ) {
          task.title
        }
      } else {
        element("span") { task.title }
      }
      if let text = task.hint { element("p", .class("hint"), .id(hint)) { text } }
    }
    element("div", .class("status"), .id(id + "-status")) {
      if let tone = task.tone { tag(task.status.rawValue, tone) } else { HTML(task.status.rawValue) }
    }
  }
}
