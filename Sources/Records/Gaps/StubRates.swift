// SPDX-License-Identifier: Apache-2.0

/// Deletion lines before and after a day, for 1,000 messages each.
package struct StubRates: Sendable, Hashable {
  /// With fewer messages on a side, or fewer deletion lines after, the numbers are too few.
  package static let leastMessages = 200
  package static let leastStubs = 5

  package let stubsBefore: Int
  package let messagesBefore: Int
  package let stubsAfter: Int
  package let messagesAfter: Int

  package init(stubsBefore: Int, messagesBefore: Int, stubsAfter: Int, messagesAfter: Int) {
    (self.stubsBefore, self.messagesBefore) = (stubsBefore, messagesBefore)
    (self.stubsAfter, self.messagesAfter) = (stubsAfter, messagesAfter)
  }

  package var isTooFew: Bool {
    messagesBefore < Self.leastMessages || messagesAfter < Self.leastMessages || stubsAfter < Self.leastStubs
  }

  /// Whether there are more than twice as many after, for the same number of messages.
  package var isSignal: Bool { !isTooFew && stubsAfter * messagesBefore > 2 * stubsBefore * messagesAfter }

  package var inWords: String {
    let before = "\(stubsBefore) among \(messagesBefore) messages before"
    let after = "\(stubsAfter) among \(messagesAfter) after"
    guard !isTooFew else { return "\(before), \(after): too few to compare." }
    return "\(before) (\(Self.rate(stubsBefore, messagesBefore)) for 1,000), \(after) "
      + "(\(Self.rate(stubsAfter, messagesAfter)) for 1,000)."
  }

  /// "4.2".
  private static func rate(_ stubs: Int, _ messages: Int) -> String {
    let tenths = (stubs * 10_000 + messages / 2) / messages
    return "\(tenths / 10).\(tenths % 10)"
  }
}
