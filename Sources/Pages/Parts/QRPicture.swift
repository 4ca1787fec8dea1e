// SPDX-License-Identifier: Apache-2.0

/// A square of dark and light modules that a phone's camera reads.
package struct QRPicture: Sendable, Hashable {
  /// Modules a side.
  let side: Int
  /// Row by row; true is dark.
  let modules: [Bool]

  /// Nil unless the modules make a square.
  package init?(modules: [Bool]) {
    let side = Int(Double(modules.count).squareRoot().rounded())
    guard side > 0, side * side == modules.count else { return nil }
    (self.side, self.modules) = (side, modules)
  }

  /// The picture with the quiet zone of four modules that ISO/IEC 18004 asks for; black on white in the dark too.
  func html(label: String) -> HTML {
    let size = String(side + 8)
    return element(
      "svg", .class("qr"), Attribute("role", "img"), Attribute("aria-label", label),
      Attribute("viewBox", "0 0 \(size) \(size)"), Attribute("width", "232"), Attribute("height", "232"),
      Attribute("shape-rendering", "crispEdges")
    ) {
      element(
        "rect", Attribute("width", size), Attribute("height", size), Attribute("fill", "#fff"))
      element("path", Attribute("d", outline), Attribute("fill", "#000"))
    }
  }

  /// One rectangle for each run of dark modules in a row.
  private var outline: String {
    var text = ""
    for row in 0..<side {
      var column = 0
      while column < side {
        let end = (column..<side).first { !modules[row * side + $0] } ?? side
        if end > column { text += "M\(column + 4) \(row + 4)h\(end - column)v1h-\(end - column)z" }
        column = max(end, column + 1)
      }
    }
    return text
  }
}
