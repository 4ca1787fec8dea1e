// SPDX-License-Identifier: Apache-2.0
import Records

/// Keeps the report of one parse while its items go by: numbers them, counts them, and balances the bytes.
///
/// Ranges of one file must not overlap and arrive in any order. What no item and no notice covers is framing.
package struct Tally {
  package private(set) var report: FidelityReport
  private var seq = 0

  package init(format: String, parserVersion: Int) {
    report = FidelityReport(format: format, parserVersion: parserVersion)
  }

  /// Adds a file the items stand in; its bytes are accounted as framing until an item or notice claims them.
  package mutating func begin(fileOf size: Int) {
    report.bytes.total += size
    report.bytes.framing += size
  }

  /// The number the next message or event gets.
  package var next: Int { seq }

  /// Counts a message; its `seq` is set here.
  package mutating func give(_ message: ParsedMessage) -> ParsedItem {
    var message = message
    message.seq = take()
    report.messages += 1
    for attachment in message.attachments { report.attachments[attachment.status, default: 0] += 1 }
    cover(message.source.length, as: \.items)
    see(message.sentAt)
    return .message(message)
  }

  package mutating func give(_ event: ParsedEvent) -> ParsedItem {
    var event = event
    event.seq = take()
    report.events += 1
    cover(event.source.length, as: \.items)
    see(event.sentAt)
    return .event(event)
  }

  /// Counts a notice.
  /// - Parameter covers: whether its bytes are told by it alone, by no message or event.
  package mutating func give(_ notice: Notice, covers: Bool) -> ParsedItem {
    report.notices += 1
    if covers { cover(notice.source.length, as: \.unparsed) }
    return .notice(notice)
  }

  /// A file named by no message.
  package mutating func count(_ status: ParsedAttachment.Status) { report.attachments[status, default: 0] += 1 }

  /// Changes what is said at the end: losses, choices, grade.
  package mutating func conclude(_ edit: (inout FidelityReport) -> Void) { edit(&report) }

  private mutating func take() -> Int {
    defer { seq += 1 }
    return seq
  }

  /// Never more than there is: damaged input may claim the same bytes twice.
  private mutating func cover(_ count: Int, as part: WritableKeyPath<ByteAccount, Int>) {
    let covered = min(count, report.bytes.framing)
    report.bytes.framing -= covered
    report.bytes[keyPath: part] += covered
  }

  private mutating func see(_ stamp: Stamp?) {
    guard let wall = stamp?.wall else { return }
    report.firstAt = min(report.firstAt ?? wall, wall)
    report.lastAt = max(report.lastAt ?? wall, wall)
  }
}
