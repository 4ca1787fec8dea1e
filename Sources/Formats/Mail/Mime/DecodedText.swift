// SPDX-License-Identifier: Apache-2.0
import CGMime

/// Bytes of text turned to UTF-8, and what had to be decided on the way.
struct DecodedText {
  var text: String
  /// The character set used ("utf-8", "windows-1252", as labelled otherwise).
  var charset: String
  /// Bytes that were not valid in it and became U+FFFD.
  var repaired = 0
  /// No usable label: the character set was found by trying UTF-8, then Windows-1252.
  var isGuessed = false
  /// The label names no known character set.
  var isUnknown = false
}
