// SPDX-License-Identifier: Apache-2.0
import Records

/// The `type` of a message's row: a base number and bits (Signal-Android `MessageTypes`).
struct SignalLegacyType {
  let bits: Int64

  /// 21 to 26: on its way, sent, failed.
  var isOutgoing: Bool { (21...26).contains(base) || bits == 2 || bits == 11 }
  var isDraft: Bool { base == 27 }
  private var base: Int64 { bits & 0x1F }

  /// What a system line reports, with the word Signal has for it; nil for a participant's message.
  var event: (type: EventType, name: String)? {
    if let special = Self.special[bits] ?? (base < 20 ? Self.plain[base] : nil) { return special }
    return Self.flags.first { bits & $0.bit != 0 }.map { ($0.type, $0.name) }
  }

  private static let plain: [Int64: (EventType, String)] = [
    1: (.call, "incoming voice call"), 2: (.call, "outgoing voice call"), 3: (.call, "missed voice call"),
    4: (.accountNotice, "joined Signal"), 5: (.messageUnreadable, "unsupported message"),
    6: (.messageUnreadable, "invalid message"), 7: (.profileChanged, "profile changed"),
    8: (.call, "missed video call"), 9: (.groupSettingsChanged, "group migrated"), 10: (.call, "incoming video call"),
    11: (.call, "outgoing video call"), 12: (.call, "group call"), 13: (.messageUnreadable, "message not decrypted"),
    14: (.numberChanged, "number changed"), 15: (.accountNotice, "donation request"),
    16: (.sessionChanged, "conversations merged"), 17: (.accountNotice, "SMS export"),
    18: (.sessionChanged, "session switched over"),
  ]

  /// Numbers with a bit of their own (0x100000000 and on).
  private static let special: [Int64: (EventType, String)] = [
    0x1_0000_0000: (.unknown, "story reaction"), 0x2_0000_0000: (.unknown, "gift badge"),
    0x3_0000_0000: (.accountNotice, "payment"), 0x4_0000_0000: (.accountNotice, "payments requested"),
    0x6_0000_0000: (.accountNotice, "payments activated"),
  ]

  private static let flags: [(bit: Int64, type: EventType, name: String)] = [
    (0x40000, .disappearingTimerChanged, "disappearing timer"), (0x400000, .sessionChanged, "session ended"),
    (0x200, .securityCodeChanged, "safety number changed"), (0x4000, .securityCodeChanged, "verified"),
    (0x2000, .securityCodeChanged, "no longer verified"), (0x8000, .sessionChanged, "keys exchanged"),
    (0x20000, .memberLeft, "left the group"), (0x10000, .groupSettingsChanged, "group changed"),
    (0x10000000, .sessionChanged, "session refreshed"), (0x08000000, .messageUnreadable, "no session"),
    (0x02000000, .messageUnreadable, "of an older version"),
  ]

  /// Kind and outcome of a call.
  var call: (kind: String, outcome: String)? {
    switch bits {
    case 1: ("voice", "incoming")
    case 2: ("voice", "outgoing")
    case 3: ("voice", "missed")
    case 8: ("video", "missed")
    case 10: ("video", "incoming")
    case 11: ("video", "outgoing")
    case 12: ("group", "unknown")
    default: nil
    }
  }
}
