// SPDX-License-Identifier: Apache-2.0
import Records

extension OwnConversation {
  /// Its title, or what it is where it has none.
  var name: String { conversation.title ?? "Conversation without a title" }

  var channelName: String { Channel.title(conversation.channel) }

  /// "Overdue since 24 October 2026", as a tag says it.
  func dueTag(on today: Day) -> HTML {
    switch due.when {
    case .notDue: tag(state.coveredBy == nil ? "Nothing to do" : "Covered", .good)
    case .unknown: tag("Unknown", .notice)
    case .due(let day):
      due.isOverdue(on: today) ? tag("Overdue", .bad) : tag(day == today ? "Due today" : "Not due", .quiet)
    }
  }

  /// The day of the last capture, or that there is none.
  var lastWords: HTML {
    if let day = state.lastCaptured { return day.shown }
    if let day = state.coveredOn, let person = state.coveredBy { return HTML("By \(person.name) on ") + day.shown }
    return HTML(known == .inferred ? "Never by you" : "Never")
  }

  var dueWords: HTML {
    switch due.when {
    case .due(let day): day.shown
    case .notDue: HTML("Not due")
    case .unknown: HTML("Unknown")
    }
  }

  var timerWords: String {
    guard let shortest = state.shortestTimer else { return state.timers.isEmpty ? "Unknown" : "Off" }
    return "Messages disappear after " + CaptureDue.length(shortest)
  }

  var significanceWords: String {
    switch state.significance {
    case .undeclared: "Not answered"
    case .agreed(let significance, _): significance.title
    case .disputed: "In dispute: both views stand, and it is kept as significant"
    }
  }

  var capturerWords: String {
    guard let person = capturer.person else { return "Unknown. " + capturer.reason }
    return person.name + ". " + capturer.reason
  }

  var usageWords: String {
    guard case .usage(let reason, let words, let isPrivate, let circumstance)? = usage?.said else {
      return "Not answered"
    }
    let device = isPrivate ? "Private device: " + (circumstance ?? "") : "Work device"
    return [reason.title + ".", words, device].filter { !$0.isEmpty }.joined(separator: " ")
  }

  var obstacleWords: String? {
    switch state.obstacle {
    case .exportBlocked: "The application refuses to export it"
    case .phoneLost: "The phone that held it is gone"
    case nil: nil
    }
  }
}

extension Day {
  /// The day in words, with the machine's form beside it.
  var shown: HTML { time(words, machine: description) }
}

extension HTML {
  static func + (a: HTML, b: HTML) -> HTML {
    var both = a
    both.append(b)
    return both
  }
}
