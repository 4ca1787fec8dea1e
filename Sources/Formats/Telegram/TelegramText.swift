// SPDX-License-Identifier: Apache-2.0
import Records

/// A message's text: a string, or pieces of which some have a style.
struct TelegramText {
  private(set) var text = ""
  /// "start-end style", in UTF-8 offsets of `text`.
  private(set) var spans: [String] = []

  /// - Parameter entities: the newer spelling, always in pieces; used where `text` is absent.
  init(_ text: JSONPiece?, _ entities: JSONPiece?) {
    guard let piece = text ?? entities else { return }
    if let whole = piece.string {
      self.text = whole
      return
    }
    for part in piece.elements { add(part) }
  }

  private mutating func add(_ part: JSONPiece) {
    guard let words = part.string ?? part["text"]?.text else { return }
    let start = text.utf8.count
    text += words
    guard let style = part["type"]?.string, style != "plain" else { return }
    let target = part["href"]?.text ?? part["user_id"]?.text ?? part["document_id"]?.text ?? part["language"]?.text
    spans.append("\(start)-\(text.utf8.count) \(style)\(target.map { " \($0)" } ?? "")")
  }

  /// Extras `span:N`.
  var extras: [Extra] { spans.enumerated().map { Extra("span:\($0.offset)", $0.element) } }
}
