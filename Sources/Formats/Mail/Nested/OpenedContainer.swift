// SPDX-License-Identifier: Apache-2.0
import Records

/// A winmail.dat that was opened: the attachment it is, and the message it describes.
struct OpenedContainer {
  let number: Int
  let letter: MailDraft
}

extension MessageReader {
  /// Lists the files of the container opened last, behind it and before the next part.
  func listContainer(_ message: inout MailDraft) {
    guard let opened = message.containers.last, opened.number == message.attachments.count - 1 else { return }
    let first = message.attachments.count
    for (index, file) in opened.letter.attachments.enumerated() {
      var file = file
      file.member = file.member.map { _ in "\(message.attachments[opened.number].member ?? "")!/\(index)" }
      if !opened.letter.extras.contains(where: { $0.name == "attachment:\(index):within" }) {
        describe(message.attachments.count, "within", String(opened.number), &message)
      }
      message.attachments.append(file)
    }
    for piece in opened.letter.nested {
      message.nested.append(NestedText(number: first + piece.number, text: piece.text))
    }
    for extra in opened.letter.extras { message.extras.append(Self.renamed(extra, from: first)) }
  }

  /// "attachment:2:subject" counts on from `first`; anything else stands behind "winmail:".
  private static func renamed(_ extra: Extra, from first: Int) -> Extra {
    let parts = extra.name.utf8.split(separator: 0x3A).map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 3, parts[0] == "attachment", let number = Int(parts[1]) else {
      return Extra("winmail:\(extra.name)", extra.value)
    }
    let value = parts[2] == "within" ? String(first + (Int(extra.value) ?? 0)) : extra.value
    return Extra("attachment:\(first + number):\(parts[2])", value)
  }

  /// The container's body serves a mail that has no other.
  func takeContainerBody(_ message: inout MailDraft) {
    defer { message.containers.removeAll() }
    guard message.text?.isBlank ?? true else { return }
    guard let text = message.containers.lazy.compactMap(\.letter.text).first(where: { !$0.isBlank }) else { return }
    message.text = text
    message.extras.append(Extra("body:chosen", "winmail.dat"))
  }
}
