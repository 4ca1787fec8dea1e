// SPDX-License-Identifier: Apache-2.0

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
