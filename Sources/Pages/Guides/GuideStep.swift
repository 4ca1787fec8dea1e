// SPDX-License-Identifier: Apache-2.0
/// One step of a guide: what to do, and the screen it is done on where a drawing helps.
struct GuideStep: Sendable, Hashable {
  let text: String
  let drawing: ScreenDrawing?

  init(_ text: String, _ drawing: ScreenDrawing? = nil) { (self.text, self.drawing) = (text, drawing) }
}
