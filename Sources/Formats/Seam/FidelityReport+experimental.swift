// SPDX-License-Identifier: Apache-2.0
import Records

extension FidelityReport {
  /// The report, saying that its format is experimental where that is so and it does not say it itself.
  package func told(of format: any ExportFormat) -> FidelityReport {
    guard format.isExperimental, !isExperimental else { return self }
    var report = self
    report.choices.append(Extra("experimental", "true"))
    report.lower(to: .b, because: "No true export of this kind had been seen when its reading was written.")
    return report
  }
}
