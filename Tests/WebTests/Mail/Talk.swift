// SPDX-License-Identifier: Apache-2.0
import Logging
import Records

@testable import Web

/// What one connection answers to what a client sends, without a network.
struct Talk {
  var memory = MailMemory()
  var limits = LMTPLimits()
  var addresses = MailAddresses(["record@dept.example"])
  /// Bytes handed over at a time; 0 for all at once.
  var split = 0

  static let hello = "LHLO mx.dept.example\r\n"
  static let envelope =
    hello + "MAIL FROM:<ada.obi@dept.example> SIZE=200 BODY=8BITMIME\r\nRCPT TO:<record@dept.example>\r\n"

  /// The replies to `sent`, each its code and enhanced code ("250 2.0.0"); the lines of LHLO's are left out.
  func replies(_ sent: String) async -> [String] {
    await text(Array(sent.utf8)).split(separator: "\r\n").filter { $0.utf8.dropFirst(3).first == UInt8(ascii: " ") }
      .map { line in
        let words = line.split(separator: " ")
        let isEnhanced = words.count > 1 && words[1].contains(/^[245]\.\d\.\d$/)
        return isEnhanced ? "\(words[0]) \(words[1])" : String(words[0])
      }
  }

  func text(_ sent: [UInt8]) async -> String {
    var conversation = LMTPConversation(
      memory, limits, addresses, upload: "https://onrecord.dept.example/hand-in",
      clock: { Instant(milliseconds: 1_770_000_000_000) }, logger: Logger(label: "test"))
    defer { conversation.end() }
    var text = ""
    for piece in pieces(sent) {
      let answer = await conversation.take(piece)
      text += answer.text
      if answer.isLast { break }
    }
    return text
  }

  private func pieces(_ sent: [UInt8]) -> [ArraySlice<UInt8>] {
    guard split > 0 else { return [sent[...]] }
    return stride(from: 0, to: sent.count, by: split).map { sent[$0..<min($0 + split, sent.count)] }
  }
}
