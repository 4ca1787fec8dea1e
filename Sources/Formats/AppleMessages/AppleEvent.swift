// SPDX-License-Identifier: Apache-2.0
import Records

/// A row that is a line of the application itself (`item_type`, `group_action_type`).
enum AppleEvent {
  case memberAdded, memberRemoved, numberChanged, titleChanged, memberLeft, iconChanged, iconRemoved
  case backgroundChanged, backgroundRemoved, locationSharing, audioKept, call
  case unknown(Int64)

  /// nil for a participant's message.
  init?(_ row: DatabaseRow) {
    let action = row.integer("group_action_type") ?? 0
    switch (row.integer("item_type") ?? 0, action) {
    case (0, _): return nil
    case (1, 0):
      let other = row.integer("other_handle")
      self = other != nil && other != 0 && other == row.integer("handle_id") ? .numberChanged : .memberAdded
    case (1, 1): self = .memberRemoved
    case (2, _): self = .titleChanged
    case (3, 0): self = .memberLeft
    case (3, 1): self = .iconChanged
    case (3, 2): self = .iconRemoved
    case (3, 4): self = .backgroundChanged
    case (3, 6): self = .backgroundRemoved
    case (4, _): self = .locationSharing
    case (5, _): self = .audioKept
    case (6, _): self = .call
    case (let type, _): self = .unknown(type)
    }
  }

  var type: EventType {
    switch self {
    case .memberAdded: .memberAdded
    case .memberRemoved: .memberRemoved
    case .numberChanged: .numberChanged
    case .titleChanged: .groupTitleChanged
    case .memberLeft: .memberLeft
    case .iconChanged, .iconRemoved: .groupIconChanged
    case .backgroundChanged, .backgroundRemoved: .groupSettingsChanged
    case .audioKept: .messageKept
    case .call: .call
    case .locationSharing, .unknown: .unknown
    }
  }

  func make(
    _ row: DatabaseRow, _ place: AppleConversations.Place, _ id: Int, _ stamp: Stamp?, _ people: ApplePeople
  ) -> ParsedEvent {
    var event = ParsedEvent(
      seq: 0, origin: place.origin, start: id, end: id, sentAt: stamp, type: type,
      text: row.text("text") ?? row.text("group_title") ?? "")
    event.actor = people.sender(of: row)
    let other = people[row.integer("other_handle")]
    if case .memberLeft = self {
      event.targets = [event.actor ?? other].compactMap { $0 }
    } else {
      event.targets = [other].compactMap { $0 }
    }
    event.after = after(row)
    event.extras = [Extra("id", row.text("guid") ?? "")] + details(row) + place.extras
    return event
  }

  private func after(_ row: DatabaseRow) -> String? {
    switch self {
    case .titleChanged: row.text("group_title")
    case .iconRemoved, .backgroundRemoved: "removed"
    case .locationSharing: row.flag("share_status") ? "stopped" : "started"
    default: nil
    }
  }

  private func details(_ row: DatabaseRow) -> [Extra] {
    switch self {
    case .locationSharing: [Extra("location:sharing", row.flag("share_status") ? "stopped" : "started")]
    case .call: [Extra("call:kind", "facetime")]
    case .backgroundChanged, .backgroundRemoved: [Extra("setting", "background")]
    case .unknown(let type): [Extra("raw:item_type", String(type))]
    default: []
    }
  }
}
