// SPDX-License-Identifier: Apache-2.0

/// The program's own style sheet within a document that stands alone; it holds no "</".
func inlineStyle() -> HTML {
  HTML(piece: .markup("<style>" + String(decoding: Assets.style, as: UTF8.self) + "</style>"))
}
