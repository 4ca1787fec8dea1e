// SPDX-License-Identifier: Apache-2.0
import Records

/// Numbers of message and event types in the catalogue: messages from 1, events from 64. Never renumbered.
enum KindCode {
  static let text: Int64 = 1

  static func code(_ type: MessageType) -> Int64 {
    switch type {
    case .text: text
    case .media: 2
    case .call: 3
    case .poll: 4
    case .location: 5
    case .contact: 6
    case .sticker: 7
    case .deleted: 8
    case .viewOnce: 9
    case .email: 10
    case .sms: 11
    case .mms: 12
    case .unknown: 13
    }
  }

  static func code(_ type: EventType) -> Int64 {
    switch type {
    case .unknown: 64
    case .encryptionNotice: 65
    case .securityCodeChanged: 66
    case .earlierMessagesUnavailable: 67
    case .groupCreated: 68
    case .groupTitleChanged: 69
    case .groupDescriptionChanged: 70
    case .groupIconChanged: 71
    case .groupSettingsChanged: 72
    case .memberAdded: 73
    case .memberJoined: 74
    case .memberRemoved: 75
    case .memberLeft: 76
    case .adminGranted: 77
    case .adminRevoked: 78
    case .numberChanged: 79
    case .contactBlocked: 80
    case .contactUnblocked: 81
    case .businessNotice: 82
    case .disappearingTimerChanged: 83
    case .exportBlockedChanged: 84
    case .messagePinned: 85
    case .messageKept: 86
    case .messageDeletedByAdmin: 87
    case .call: 88
    case .callLinkCreated: 89
    case .communityLinked: 90
    case .withheld: 91
    case .memberInvited: 92
    case .joinRequested: 93
    case .profileChanged: 94
    case .sessionChanged: 95
    case .messageUnreadable: 96
    case .pollEnded: 97
    case .accountNotice: 98
    }
  }

  static func messageType(_ code: Int64) -> MessageType? { MessageType.allCases.first { Self.code($0) == code } }

  static func eventType(_ code: Int64) -> EventType? { EventType.allCases.first { Self.code($0) == code } }

  static func isEvent(_ code: Int64) -> Bool { code >= 64 }

  /// Codes a reader means by `type:name`: "event", "message", or a type's own name; empty when there is none.
  static func codes(named name: String) -> [Int64] {
    let messages = MessageType.allCases.filter { name == "message" || $0.rawValue.lowercased() == name }.map(code)
    let events = EventType.allCases.filter { name == "event" || $0.rawValue.lowercased() == name }.map(code)
    return name == "unknown" ? messages : messages + events
  }
}
