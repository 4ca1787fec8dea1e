// SPDX-License-Identifier: Apache-2.0

/// A table: the first cell of each row names the row.
///
/// On a phone each row is a block whose cells bear their column's name, so that nothing runs off the screen.
package func table(
  _ caption: String, _ columns: [TableColumn], _ rows: [[HTML]], isCaptionUnseen: Bool = false
) -> HTML {
  element("table") {
    element("caption", .class(isCaptionUnseen ? "unseen" : nil)) { caption }
    element("thead") {
      element("tr") {
        for column in columns { columnHead(column) }
      }
    }
    element("tbody") {
      for row in rows {
        element("tr") {
          for (column, cell) in zip(columns, row) { tableCell(cell, column, isFirst: column == columns[0]) }
        }
      }
    }
  }
}

/// A column of buttons has no name, and then no heading.
private func columnHead(_ column: TableColumn) -> HTML {
  column.name.isEmpty
    ? element("td") : element("th", Attribute("scope", "col"), .class(column.style)) { column.name }
}

private func tableCell(_ content: HTML, _ column: TableColumn, isFirst: Bool) -> HTML {
  isFirst
    ? element("th", Attribute("scope", "row"), .class(column.style)) { content }
    : element("td", .class(column.style), Attribute("data-column", column.name.isEmpty ? nil : column.name)) { content }
}
