// SPDX-License-Identifier: Apache-2.0
import Records

/// What the exporting application left out, as far as it is known.
enum LeftOut {
  @HTMLBuilder static func told(_ report: FidelityReport) -> HTML {
    if !report.losses.isEmpty {
      h2("What this kind of export leaves out")
      list(report.losses.map { HTML($0.inWords) })
    }
  }
}
