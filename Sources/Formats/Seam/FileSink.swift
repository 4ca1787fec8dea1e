// SPDX-License-Identifier: Apache-2.0

/// Takes the decoded files (media, mail attachments) a parse meets, one after another.
///
/// Files are numbered from 0 in the order they are begun; `ParsedAttachment.file` is that number.
/// A file begun is ended before the next begins.
package protocol FileSink: AnyObject {
  /// Starts a file and returns its number.
  func begin() throws -> Int
  func write(_ bytes: UnsafeRawBufferPointer) throws
  func end() throws
}
