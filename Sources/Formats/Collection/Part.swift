// SPDX-License-Identifier: Apache-2.0

/// One format's share of an export.
struct Part: Sendable {
  let format: any ExportFormat
  let recognition: Recognition
  /// The export, or one file of it seen as an export of its own.
  let export: Export
  /// What goes before the file names its items give: "" or "inner.zip!/".
  var prefix = ""
  /// Whether it is the export as handed in, with nothing else beside it.
  var isWhole = false
}
