// SPDX-License-Identifier: Apache-2.0

/// What the rules of a mapping found, in numbers.
struct MappingCounts: Sendable {
  var rows = 0
  var unread = 0
  private(set) var timesUnread = 0
  private(set) var found: [MappingField: Int] = [:]

  mutating func add(_ made: MappedMaker.Made) {
    if made.timeUnread { timesUnread += 1 }
    for field in made.found { found[field, default: 0] += 1 }
  }
}
