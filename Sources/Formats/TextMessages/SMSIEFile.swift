// SPDX-License-Identifier: Apache-2.0

/// One file of an export of SMS Import / Export.
struct SMSIEFile {
  let file: TreeFile
  let kind: SMSIEKind

  /// Where the files of its MMS lie.
  var mediaFolder: String { file.folder + "data/" }
}
