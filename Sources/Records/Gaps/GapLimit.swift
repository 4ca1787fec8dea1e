// SPDX-License-Identifier: Apache-2.0

/// What a statement cannot know. Raw values are kept in statements, never reused.
package enum GapLimit: UInt8, Sendable, Hashable, CaseIterable {
  /// What no copy shows cannot be seen to be missing.
  case missingEverywhere = 1
  /// Only what lies between the first and last line that both have is compared.
  case overlapOnly
  /// So many entries lie at the edges, where it cannot be told whether they were ever there.
  case edges
  /// Times without seconds: what stands in one minute has no order between copies.
  case byMinute
  /// So many places of the exports could not be read.
  case unread
  /// So few messages stand in both copies that chance cannot be told from a rule.
  case fewShared
  /// So many entries are left out, because the custodian of another copy withheld them.
  case withheldElsewhere
}

extension GapLimit {
  /// In one sentence, with the count where it has one.
  package func sentence(_ count: Int) -> String {
    switch self {
    case .missingEverywhere:
      "What is missing from every copy cannot be seen: nothing here says that the copies together are whole."
    case .overlapOnly:
      "Only what lies between the first and the last line that the copies share is compared; what lies outside is "
        + "counted and not judged."
    case .edges:
      "\(count) \(count == 1 ? "message lies" : "messages lie") at the edge of what a copy shows: whether "
        + "\(count == 1 ? "it was" : "they were") ever there cannot be told."
    case .byMinute:
      "A copy gives times to the minute: messages of one minute have no order that can be compared."
    case .unread:
      "\(count) \(count == 1 ? "place" : "places") of the exports could not be read: what stands there may be what "
        + "seems to be missing."
    case .fewShared:
      "Only \(count) \(count == 1 ? "message stands" : "messages stand") in the copies alike: that is too few."
    case .withheldElsewhere:
      "\(count) \(count == 1 ? "message is" : "messages are") left out, because the custodian of another copy withheld "
        + "\(count == 1 ? "it." : "them.")"
    }
  }
}
