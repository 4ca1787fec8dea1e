// SPDX-License-Identifier: Apache-2.0

/// Facts or answers, one a line, each with its link to change it where it has one.
package func summaryList(_ rows: [SummaryRow]) -> HTML {
  element("dl", .class("summary")) {
    for row in rows {
      element("div") {
        element("dt") { row.label }
        element("dd") { row.value }
        if let change = row.change {
          element("dd", .class("change")) {
            element("a", .href(change)) {
              "Change"
              element("span", .class("unseen")) { " " + row.label }
            }
          }
        }
      }
    }
  }
}
