// SPDX-License-Identifier: Apache-2.0

/// Where an item stands in the original: the member's name and its byte range there.
///
/// For an export that is one file, `file` is the name it was handed in under. For an item inside a
/// container it is the path within it, parts joined by `!/` ("mail.zip!/inbox.mbox").
package struct Provenance: Sendable, Hashable {
  package let file: String
  /// First byte, counted from the start of `file`'s decoded bytes.
  package let start: Int
  /// One past the last byte.
  package let end: Int

  package init(file: String, start: Int, end: Int) {
    self.file = file
    self.start = start
    self.end = end
  }

  package var length: Int { end - start }
}
