// SPDX-License-Identifier: Apache-2.0
import Records

/// Turns a message of Outlook into the message of the record, its attachments handed to the sink on the way.
///
/// One a parse. The header a message travelled with is read as any mail's; what it lacks is told from the properties.
final class MapiReader {
  let letters: MessageReader
  let sink: any FileSink
  var findings = MapiFindings()
  /// Keys of the message being read that have found their place.
  var used: Set<MapiKey> = []
  /// Messages around the one being read.
  var depth = 0

  init(_ sink: any FileSink) {
    self.sink = sink
    letters = MessageReader(sink)
  }

  /// Within a mail: character sets and findings are shared with it.
  init(_ letters: MessageReader) {
    self.letters = letters
    sink = letters.sink
  }

  var codec: MimeCodec { letters.codec }

  /// Reads `message` into `draft`, whose place and provenance are set.
  func read(_ message: MapiMessage, into draft: inout MailDraft) throws {
    let outer = used
    used = []
    defer { used = outer }
    takeKind(message, &draft)
    takeHeader(message, &draft)
    takeSender(message, &draft)
    takeRecipients(message, &draft)
    takeTimes(message, &draft)
    takeBody(message, &draft)
    try takeAttachments(message, &draft)
    takeItem(message, &draft)
    takeStates(message, &draft)
    takeRest(message, &draft)
  }

  func text(_ key: MapiKey, of bag: MapiBag) -> String? {
    used.insert(key)
    return bag.text(key, codec).map(Self.clean)
  }

  func integer(_ key: MapiKey, of bag: MapiBag) -> Int64? {
    used.insert(key)
    return bag.integer(key)
  }

  /// A time as an extra; what is no moment is left out.
  func addTime(_ key: MapiKey, _ name: String, of bag: MapiBag, _ draft: inout MailDraft) {
    used.insert(key)
    guard let iso = bag.stamp(key)?.instant?.iso else { return }
    draft.extras.append(Extra(name, iso))
  }

  /// Strings may carry the NUL that ends them, and a subject the length of its prefix ([MS-PST] 2.5.3.1.1.1).
  private static func clean(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{1}" { scalars = scalars.dropFirst(2) }
    while scalars.last == "\u{0}" { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
