// SPDX-License-Identifier: Apache-2.0
import Records

/// Where the items of one parse are made ready: numbered, counted and kept until they are pulled.
package struct ReadingDesk {
  package var tally: Tally
  package var media: MediaShelf
  private var ready: [ParsedItem] = []
  private var taken = 0
  /// Choices and repairs made, by name.
  private var counts: [String: Int] = [:]

  package init(_ format: any ExportFormat, version: Int, _ tree: FileTree, _ sink: any FileSink) {
    tally = Tally(format: format.name, parserVersion: version)
    media = MediaShelf(tree, sink)
  }

  package mutating func give(_ message: ParsedMessage) {
    if message.deleted { count("deletedMessages") }
    ready.append(tally.give(message))
  }

  package mutating func give(_ event: ParsedEvent) {
    if event.type == .disappearingTimerChanged { count("timerChanges") }
    ready.append(tally.give(event))
  }

  /// - Parameter covers: whether these bytes are told by this notice alone.
  package mutating func note(_ code: NoticeCode, _ place: Provenance, detail: String? = nil, covers: Bool = false) {
    count("notice:\(code.rawValue)")
    ready.append(tally.give(Notice(code, place, detail: detail), covers: covers))
  }

  package mutating func count(_ name: String, by number: Int = 1) { counts[name, default: 0] += number }

  package func counted(_ name: String) -> Int { counts[name] ?? 0 }

  /// Counts of choices, in the order of their names; those that only serve the report's own rules are left out.
  package var choices: [Extra] {
    counts.sorted { $0.key < $1.key }.filter { !$0.key.contains(":") && $0.value > 0 }
      .map { Extra($0.key, String($0.value)) }
  }

  mutating func take() -> ParsedItem? {
    guard taken < ready.count else { return nil }
    defer {
      taken += 1
      if taken == ready.count { (ready, taken) = ([], 0) }
    }
    return ready[taken]
  }
}
