// SPDX-License-Identifier: Apache-2.0

/// One message of a mailbox as its splitter found it; offsets are those of the mailbox file.
struct MailSlice {
  /// The separator line with its end; nil in a file that has none.
  var envelope: Range<Int>?
  /// The message, header first.
  var message: Range<Int>
  /// The whole message in memory; nil where it is larger than the limit.
  var bytes: MailBytes?
  /// The beginning of a message larger than the limit.
  var head: [UInt8] = []
  /// A Content-Length ended the message: then no line was quoted (mboxcl2).
  var isLengthHeaded = false
  /// A folder's internal data (UW-imap's MAILER-DAEMON message): framing, not a record.
  var isFolderInternal = false

  init(envelope: Range<Int>?, message: Range<Int>, bytes: MailBytes? = nil, isLengthHeaded: Bool = false) {
    self.envelope = envelope
    self.message = message
    self.bytes = bytes
    self.isLengthHeaded = isLengthHeaded
  }
}

/// What a splitter found besides messages; given with the next slice or at the end.
enum SplitFinding {
  /// Where messages end and begin is ambiguous here; the number says how it was taken.
  case ambiguous(at: Range<Int>, isSplit: Bool)
  /// Bytes before the first separator that are not blank.
  case strayText(Range<Int>)
}

/// Cuts a mailbox file into messages, in constant memory.
protocol MailSplitter {
  /// The next message, nil at the end. The slice's bytes are valid until the next call.
  mutating func next() throws -> MailSlice?
  /// Findings since the last call.
  mutating func takeFindings() -> [SplitFinding]
  /// Line ends are lone CRs, read as LF.
  var hasMacLineEnds: Bool { get }
  /// Size of the file in bytes; known once `next` gave nil.
  var total: Int { get }
  /// The separator line of a slice, while it is held.
  func line(_ envelope: Range<Int>) -> MailBytes?
}
