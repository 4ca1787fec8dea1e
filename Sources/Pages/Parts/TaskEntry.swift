// SPDX-License-Identifier: Apache-2.0

/// A task of a list: a page to be gone through, and how far it is.
package struct TaskEntry: Sendable, Hashable {
  package enum Status: String, Sendable, Hashable, CaseIterable {
    case done = "Done"
    case toDo = "To do"
    case optional = "Optional"
    case cannotStart = "Cannot start yet"
    case inProgress = "In progress"
  }
  let title: String
  let hint: String?
  /// Nil while the task cannot be started.
  let path: Path?
  let status: Status

  package init(_ title: String, _ status: Status, _ path: Path?, hint: String? = nil) {
    (self.title, self.status, self.path, self.hint) = (title, status, path, hint)
  }

  var tone: Tone? {
    switch status {
    case .done: nil
    case .toDo: .accent
    case .inProgress: .notice
    case .optional, .cannotStart: .quiet
    }
  }
}
