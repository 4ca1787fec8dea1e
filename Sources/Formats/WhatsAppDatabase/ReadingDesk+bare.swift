// SPDX-License-Identifier: Apache-2.0
import Records

/// Rows of a table of messages that tell neither when nor by whom.
extension ReadingDesk {
  mutating func giveCountingBare(_ message: ParsedMessage) {
    if message.sentAt?.instant == nil, message.sender == nil { count("bareRows") }
    give(message)
  }

  mutating func lowerForBareRows() {
    guard counted("bareRows") > 0 else { return }
    tally.conclude { $0.lower(to: .b, because: "Some rows tell neither date nor sender.") }
  }
}
