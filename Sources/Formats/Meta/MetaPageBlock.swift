// SPDX-License-Identifier: Apache-2.0

/// One message as a page shows it, before it is an item.
struct MetaPageBlock {
  /// First the sender, then the words.
  var texts: [String] = []
  var reactions: [String] = []
  /// Paths and addresses of pictures, films and sounds.
  var files: [String] = []
  var links: [String] = []
  var stamp = ""
  var range = 0..<0
  /// What stood above the first message of the page.
  var headings: [String] = []
}
