// SPDX-License-Identifier: Apache-2.0

extension FidelityReport {
  /// Name of the format in which what is kept of an export stands where the export cannot be cut.
  package static let extractFormat = "onrecord-extract"

  /// What people are told of it.
  package static let extractSentence =
    "An extract is kept in place of the export: this kind of file cannot be cut."

  /// Whether what it reports on is an extract, kept in place of an export.
  package var isOfExtract: Bool { format.split(separator: "+").contains { $0 == Self.extractFormat } }
}
