// SPDX-License-Identifier: Apache-2.0

/// What is cut from one file of an export.
package struct FileCut: Sendable, Hashable {
  var runs: [CutRun] = []
  /// Items that stay.
  var kept = 0
  /// Items that go.
  var withheld = 0
  /// Whether its items are mails.
  var isMail = false
  /// Whether it is one mail and nothing else.
  var isSingleMail = false

  /// Whether nothing of it stays.
  var isWhole: Bool { kept == 0 && withheld > 0 }
}
