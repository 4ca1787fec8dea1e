// SPDX-License-Identifier: Apache-2.0
import Records

/// What is said of a format of which no true export was seen; here and nowhere else.
enum Experimental {
  static let why =
    "No true export of this kind had been seen when its reading was written: compare what is shown with the phone before you rely on it."

  /// Beside the name of a format: the name, and whether its reading is experimental.
  static func name(_ report: FidelityReport) -> HTML {
    element("span") {
      report.format
      if report.isExperimental {
        " "
        tag("Experimental", .notice)
      }
    }
  }

  /// On a page about one deposit or upload; nothing for a proven format.
  @HTMLBuilder static func notice(_ report: FidelityReport?) -> HTML {
    if let report, report.isExperimental {
      notification("Reading \(report.format) is experimental", .notice, id: "experimental") { p(why) }
    }
  }
}
