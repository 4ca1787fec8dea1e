// SPDX-License-Identifier: Apache-2.0
/// A phone's or a computer's screen as we draw it: a bar, rows of a menu, and the one to tap.
struct ScreenDrawing: Sendable, Hashable {
  /// What the bar at the top says.
  let bar: String
  /// Rows of the screen, at most five.
  let rows: [String]
  /// The row to tap; nil for the bar itself.
  let tapped: Int?

  init(_ bar: String, _ rows: [String], tap: Int?) { (self.bar, self.rows, tapped) = (bar, rows, tap) }

  /// What the drawing shows, for who does not see it.
  var alternative: String {
    "Drawing of a screen headed “\(bar)”"
      + (rows.isEmpty ? "" : " with " + rows.map { "“\($0)”" }.joined(separator: ", "))
      + ". " + "“\(tapped.map { rows[$0] } ?? bar)” is marked."
  }

  var html: HTML {
    element(
      "svg", .class("drawing"), Attribute("viewBox", "0 0 220 \(height)"), Attribute("width", "220"),
      Attribute("height", String(height)), Attribute("role", "img"), Attribute("aria-label", alternative)
    ) {
      box("frame", x: 1, y: 1, width: 218, height: height - 2, round: 18)
      box(tapped == nil ? "tapped" : "bar", x: 10, y: 14, width: 200, height: 32, round: 6)
      words(bar, y: 35, isTapped: tapped == nil)
      for (place, row) in rows.enumerated() {
        box(place == tapped ? "tapped" : "row", x: 10, y: 54 + place * 38, width: 200, height: 32, round: 6)
        words(row, y: 75 + place * 38, isTapped: place == tapped)
      }
    }
  }

  private var height: Int { 66 + rows.count * 38 }

  private func box(_ style: String, x: Int, y: Int, width: Int, height: Int, round: Int) -> HTML {
    element(
      "rect", .class(style), Attribute("x", String(x)), Attribute("y", String(y)), Attribute("width", String(width)),
      Attribute("height", String(height)), Attribute("rx", String(round)))
  }

  private func words(_ text: String, y: Int, isTapped: Bool) -> HTML {
    element(
      "text", .class(isTapped ? "marked" : nil), Attribute("x", "22"), Attribute("y", String(y)),
      Attribute("aria-hidden", "true")
    ) { text }
  }
}
