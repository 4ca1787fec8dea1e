// SPDX-License-Identifier: Apache-2.0

package enum AllFormats {
  package static func format(for export: Export, named: String?) throws -> any ExportFormat {
    throw FormatError(.notRecognised, "x", remedy: "y")
  }
}
