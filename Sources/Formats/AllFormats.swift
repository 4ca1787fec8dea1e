// SPDX-License-Identifier: Apache-2.0

package enum AllFormats {
  package static func format(for export: Export, named: String?) throws -> any ExportFormat {
    let all: [any ExportFormat] = [MboxFormat(), EmlFormat()]
    for f in all { if try f.recognise(export) != nil { return f } }
    throw FormatError(.notRecognised, "x", remedy: "y")
  }
}
