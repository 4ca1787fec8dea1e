// SPDX-License-Identifier: Apache-2.0

/// What reading text messages found that the report tells.
struct TextFindings {
  var sms = 0
  var mms = 0
  var rcs = 0
  var calls = 0
  /// Drafts, and messages that waited or failed.
  var unsent = 0
  /// Notices of an MMS whose content was never fetched.
  var notDownloaded = 0
  /// Surrogates written as two references and joined, and characters replaced by U+FFFD.
  var joined = 0
  var replaced = 0
  var duplicates = 0
  /// Elements that could not be read.
  var broken = 0
  /// Parts with a file's type and no bytes.
  var omitted = 0
  /// Elements the files say they hold, and elements met (duplicates included); only of files that say.
  var declared = 0
  var declaredFound = 0
  /// Files that say they hold only what is new.
  var incremental = 0
  var truncated = 0

  static func += (a: inout TextFindings, b: TextFindings) {
    for field in fields { a[keyPath: field] += b[keyPath: field] }
  }

  private static var fields: [WritableKeyPath<TextFindings, Int>] {
    [
      \.sms, \.mms, \.rcs, \.calls, \.unsent, \.notDownloaded, \.joined, \.replaced, \.duplicates, \.broken, \.omitted,
      \.declared, \.declaredFound, \.incremental, \.truncated,
    ]
  }
}
