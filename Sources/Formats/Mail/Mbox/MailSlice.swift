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
