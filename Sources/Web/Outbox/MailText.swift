// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records

/// The bytes of an outgoing mail (RFC 5322, MIME): plain text in UTF-8, base64, lines of at most 76 characters.
struct MailText {
  let mail: OutgoingMail
  let from: String
  let at: Instant
  /// 128 random bits, hexadecimal.
  let name: String

  init(_ mail: OutgoingMail, from: String, at: Instant, name: String) throws(OutboxError) {
    guard Self.isAddress(mail.to), Self.isAddress(from) else {
      throw OutboxError(
        .malformed, "The address is not one that mail can go to.", remedy: "correct the person's address")
    }
    (self.mail, self.from, self.at, self.name) = (mail, from, at, name)
  }

  var bytes: [UInt8] {
    var lines = [
      "From: OnRecord <\(from)>", "To: <\(mail.to)>", "Subject: \(Self.word(mail.subject))", "Date: \(date)",
      "Message-ID: <\(name)@\(domain)>",
    ]
    if let reply = mail.inReplyTo, Self.isMessageID(reply) {
      lines += ["In-Reply-To: \(reply)", "References: \(reply)"]
    }
    if mail.isAutomatic { lines.append("Auto-Submitted: \(mail.inReplyTo == nil ? "auto-generated" : "auto-replied")") }
    lines += [
      "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
    ]
    return Array((lines.joined(separator: "\r\n") + "\r\n" + Self.body(mail.text)).utf8)
  }

  /// One local part, one domain, nothing that could end a line or a bracket.
  static func isAddress(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && !"<>()[],;:\\\"".utf8.contains($0) }
    return isPlain && parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && text.utf8.count <= 254
  }

  private static func isMessageID(_ text: String) -> Bool {
    text.utf8.first == 0x3c && text.utf8.last == 0x3e && text.utf8.count <= 900
      && text.utf8.dropFirst().dropLast().allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != 0x3c && $0 != 0x3e }
  }

  /// Encoded words of at most 45 bytes each (RFC 2047); plain ASCII stays as it is.
  private static func word(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f } && text.utf8.count <= 70 && !text.contains("=?")
    if isPlain { return text }
    var pieces: [String] = [""]
    for scalar in text.unicodeScalars where scalar.value >= 0x20 {
      if pieces[pieces.count - 1].utf8.count + UTF8.width(scalar) > 42 { pieces.append("") }
      pieces[pieces.count - 1].unicodeScalars.append(scalar)
    }
    return pieces.map { "=?UTF-8?B?" + Data($0.utf8).base64EncodedString() + "?=" }.joined(separator: "\r\n ")
  }

  private static func body(_ text: String) -> String {
    let data = Data(text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
    return data.base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
      + "\r\n"
  }

  private var domain: String { from.split(separator: "@").last.map(String.init) ?? "localhost" }

  /// "Tue, 24 Nov 2026 11:00:00 +0000".
  private var date: String {
    let wall = at.utc
    let fields = wall.fields
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
    return "\(weekdays[Int(wall.dayNumber % 7)]), \(two(fields.day)) \(months[fields.month - 1]) \(fields.year) "
      + "\(two(fields.hour)):\(two(fields.minute)):\(two(fields.second)) +0000"
  }
}

extension UTF8 {
  /// Bytes of a scalar in UTF-8.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
  }
}
