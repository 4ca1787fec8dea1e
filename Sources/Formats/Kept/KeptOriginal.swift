// SPDX-License-Identifier: Apache-2.0

/// What is filed in place of an export of which something was withheld: the export with pieces cut out of it
/// (`CutOriginal`), or, where its format cannot be cut, an extract of it (`ExtractedOriginal`).
package protocol KeptOriginal: Sendable {
  /// Whether it is an extract, which is read by `ExtractFormat`.
  var isExtract: Bool { get }

  /// Hands the kept original to `body` in order; the same bytes each time.
  func eachBlock(_ body: BlockSink) throws

  /// Hands what is withheld to `body`, for sealed escrow.
  func eachWithheldBlock(_ body: BlockSink) throws
}

extension FormatError {
  static let nothingLeft = FormatError(
    .unsupported, "Nothing would be left to file.", remedy: "discard the upload, or withhold less of it")
}
