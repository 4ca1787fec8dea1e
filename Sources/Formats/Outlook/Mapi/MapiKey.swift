// SPDX-License-Identifier: Apache-2.0

/// What names a property: a number all agree on, or a name of a property set ([MS-OXPROPS] 1.3).
enum MapiKey: Hashable {
  /// Property id below 0x8000.
  case tag(UInt16)
  /// A named property with a number.
  case number(MapiGUID, UInt32)
  /// A named property with a name.
  case name(MapiGUID, String)

  /// "0x0e1d", "00062008-…/0x8520", "Keywords": stands behind `raw:` in the extras.
  var text: String {
    switch self {
    case .tag(let id): Self.hex(UInt32(id))
    case .number(let set, let number): "\(set.text)/\(Self.hex(number))"
    case .name(_, let name): name
    }
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "0x" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// The property ids this reader knows ([MS-OXPROPS] 2).
extension MapiKey {
  static let messageClass = tag(0x001A)
  static let importance = tag(0x0017)
  static let sensitivity = tag(0x0036)
  static let subject = tag(0x0037)
  static let submitTime = tag(0x0039)
  static let representingEntry = tag(0x0041)
  static let senderEntry = tag(0x0C19)
  static let representingName = tag(0x0042)
  static let representingType = tag(0x0064)
  static let representingAddress = tag(0x0065)
  static let conversationTopic = tag(0x0070)
  static let headers = tag(0x007D)
  static let recipientType = tag(0x0C15)
  static let senderName = tag(0x0C1A)
  static let senderType = tag(0x0C1E)
  static let senderAddress = tag(0x0C1F)
  static let displayBcc = tag(0x0E02)
  static let displayCc = tag(0x0E03)
  static let displayTo = tag(0x0E04)
  static let deliveryTime = tag(0x0E06)
  static let flags = tag(0x0E07)
  static let normalizedSubject = tag(0x0E1D)
  static let body = tag(0x1000)
  static let compressedRTF = tag(0x1009)
  static let html = tag(0x1013)
  static let messageID = tag(0x1035)
  static let references = tag(0x1039)
  static let inReplyTo = tag(0x1042)
  static let lastVerb = tag(0x1081)
  static let lastVerbTime = tag(0x1082)
  static let displayName = tag(0x3001)
  static let addressType = tag(0x3002)
  static let address = tag(0x3003)
  static let creationTime = tag(0x3007)
  static let modificationTime = tag(0x3008)
  static let attachData = tag(0x3701)
  static let attachShortName = tag(0x3704)
  static let attachMethod = tag(0x3705)
  static let attachLongName = tag(0x3707)
  static let attachPath = tag(0x3708)
  static let attachLongPath = tag(0x370D)
  static let attachType = tag(0x370E)
  static let attachContentID = tag(0x3712)
  static let smtpAddress = tag(0x39FE)
  static let internetCodepage = tag(0x3FDE)
  static let messageCodepage = tag(0x3FFD)
  static let senderSMTP = tag(0x5D01)
  static let representingSMTP = tag(0x5D02)
  static let recipientName = tag(0x5FF6)
}
