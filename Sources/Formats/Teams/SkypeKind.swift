// SPDX-License-Identifier: Apache-2.0
import Records

/// Kinds of message Skype and Teams know.
enum SkypeKind {
  /// nil for somebody's words.
  static func event(_ type: String, _ markup: ChatMarkup) -> EventType? {
    if let known = events[type] { return known }
    if type == "ThreadActivity/RoleUpdate" {
      return markup.fields["role"]?.first?.lowercased() == "admin" ? .adminGranted : .adminRevoked
    }
    let own = ["ThreadActivity/", "Notice", "PopCard", "InviteFreeRelationshipChanged/", "Signal/", "Control/"]
    return own.contains { type.hasPrefix($0) } ? .unknown : nil
  }

  private static let events: [String: EventType] = [
    "ThreadActivity/AddMember": .memberAdded, "ThreadActivity/DeleteMember": .memberRemoved,
    "ThreadActivity/TopicUpdate": .groupTitleChanged, "ThreadActivity/PictureUpdate": .groupIconChanged,
    "ThreadActivity/HistoryDisclosedUpdate": .groupSettingsChanged,
    "ThreadActivity/JoiningEnabledUpdate": .groupSettingsChanged, "ThreadActivity/MemberJoined": .memberJoined,
    "ThreadActivity/MemberLeft": .memberLeft, "ThreadActivity/E2EEHandshakeInvite": .encryptionNotice,
    "ThreadActivity/E2EEHandshakeAccept": .encryptionNotice, "ThreadActivity/E2EEHandshakeComplete": .encryptionNotice,
  ]

  static func message(_ type: String) -> MessageType {
    switch type {
    case "Event/Call", "RichText/ScheduledCallInvite": .call
    case "Poll": .poll
    case "RichText/Location": .location
    case "RichText/Contacts": .contact
    case "RichText", "RichText/Html", "RichText/HTML", "Text", "RichText/Media_Card": .text
    case _ where type.hasPrefix("EndToEndEncryption/"): .unknown
    case _ where type.hasPrefix("RichText/"): .media
    default: .unknown
    }
  }

  /// What calls, places and contacts say.
  static func extras(_ type: String, _ markup: ChatMarkup) -> [Extra] {
    var extras: [Extra] = []
    if type == "Event/Call" { extras += call(markup) }
    for (name, value) in markup.elements["location"] ?? [] {
      switch name {
      case "latitude", "longitude": extras.keep("location:" + name, degrees(value))
      case "address": extras.keep("location:address", value)
      default: break
      }
    }
    for (n, contact) in markup.contacts.enumerated() {
      extras.keep("contact:\(n + 1):name", contact.name)
      extras.keep("contact:\(n + 1):account", contact.id)
    }
    return extras
  }

  private static func call(_ markup: ChatMarkup) -> [Extra] {
    var extras: [Extra] = []
    let said = markup.elements["partlist"]?.first { $0.name == "type" }?.value
    extras.keep("call:outcome", said ?? ["ended", "missed", "started"].first { markup.elements[$0] != nil })
    extras.keep("call:id", markup.elements["partlist"]?.first { $0.name == "callid" }?.value)
    let longest = markup.parts.compactMap { $0.seconds.flatMap { Double($0) } }.max()
    if let longest, longest >= 0, longest < 1e9 { extras.append(Extra("call:seconds", String(Int(longest)))) }
    for (n, part) in markup.parts.enumerated() {
      extras.keep("call:participant:\(n + 1)", part.name.flatMap { $0.isEmpty ? nil : $0 } ?? part.id)
    }
    return extras
  }

  /// Skype counts in millionths of a degree.
  private static func degrees(_ value: String) -> String {
    guard let count = Int64(value), count.magnitude > 1000 else { return value }
    return String(Double(count) / 1_000_000)
  }
}
