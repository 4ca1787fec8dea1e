// SPDX-License-Identifier: Apache-2.0
import Records

/// A message that was read inside another: as words to be found, and written anew as a mail where it has no bytes.
struct NestedLetter {
  private let letter: MailDraft

  init(_ letter: MailDraft) { self.letter = letter }

  /// Hands its words and what its header says on to the message it stands in.
  func append(to message: inout MailDraft, _ number: Int) {
    let facts: [(String, String?)] = [
      ("subject", letter.subject), ("from", letter.sender.map(Self.words)), ("date", date),
      ("messageID", letter.nativeID),
    ]
    for case let (what, value?) in facts { message.extras.append(Extra("attachment:\(number):\(what)", value)) }
    message.nested.append(NestedText(number: number, text: text))
  }

  /// "Ada Obi <ada@flood.example>".
  static func words(_ person: Participant) -> String {
    guard let name = person.name else { return person.address ?? "" }
    return person.address.map { "\(name) <\($0)>" } ?? name
  }

  /// The stamp as the mail has it; of a property, in plain words.
  private var date: String? {
    guard let stamp = letter.sentAt else { return nil }
    return stamp.raw.utf8.allSatisfy(\.isDigit) ? stamp.instant?.iso : stamp.raw
  }

  private func people(_ role: Recipient.Role) -> String? {
    let all = letter.recipients.filter { $0.role == role }.map { Self.words($0.participant) }
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }

  private var header: [(String, String?)] {
    [
      ("From", letter.sender.map(Self.words)), ("To", people(.to)), ("Cc", people(.cc)), ("Bcc", people(.bcc)),
      ("Date", date), ("Subject", letter.subject),
    ]
  }

  private var text: String {
    var lines = ["----- Attached message -----"]
    for case let (name, value?) in header { lines.append("\(name): \(value)") }
    let files = letter.attachments.compactMap(\.name)
    if !files.isEmpty { lines.append("Attachments: " + files.joined(separator: ", ")) }
    return lines.joined(separator: "\n") + "\n\n" + (letter.text ?? "")
  }

  // MARK: written anew

  /// "Subject.eml".
  func fileName(_ name: String?) -> String {
    let name = name ?? letter.subject ?? "message"
    return name.lowercased().hasSuffix(".eml") ? name : name + ".eml"
  }

  /// A mail (RFC 5322 with RFC 6532 headers) that says what the letter says; files are listed beside it, not inside.
  var mail: [UInt8] {
    let kept = letter.extras.filter { $0.name.hasPrefix("header:") && !Self.isOfBody($0.name) }
    var lines = kept.map { "\($0.name.dropFirst(7)): \(Self.unfolded($0.value))" }
    if kept.isEmpty {
      for case let (name, value?) in header { lines.append("\(name): \(Self.unfolded(value))") }
      if let id = letter.nativeID { lines.append("Message-ID: \(Self.unfolded(id))") }
    }
    lines += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", ""]
    return Array((lines.joined(separator: "\r\n") + "\r\n" + (letter.text ?? "")).utf8)
  }

  /// Fields that speak of the body as it was sent.
  private static func isOfBody(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("header:content-") || name == "header:mime-version"
  }

  private static func unfolded(_ value: String) -> String {
    String(decoding: value.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
  }
}
