// SPDX-License-Identifier: Apache-2.0

/// One reply: a code, an enhanced code (RFC 2034, RFC 3463) and words of ours alone.
struct LMTPReply: Sendable, Hashable {
  let code: Int
  /// Empty for replies that have none (greeting, LHLO, 354).
  let status: String
  let lines: [String]

  init(_ code: Int, _ status: String, _ lines: String...) { self.init(code, status, lines) }

  init(_ code: Int, _ status: String, _ lines: [String]) {
    self.code = code
    self.status = status
    self.lines = lines
  }

  var isRefusal: Bool { code >= 500 }

  /// As it goes over the wire.
  var text: String {
    let lead = status.isEmpty ? "" : status + " "
    return lines.enumerated().map { place, line in
      "\(code)\(place == lines.count - 1 ? " " : "-")\(lead)\(line)\r\n"
    }.joined()
  }
}

extension LMTPReply {
  static let ok = LMTPReply(250, "2.0.0", "Ok")
  static let bye = LMTPReply(221, "2.0.0", "Bye")
  static let goOn = LMTPReply(354, "", "End the mail with a line that holds a single dot")
  static let unknownCommand = LMTPReply(500, "5.5.1", "No such command")
  static let notOffered = LMTPReply(502, "5.5.1", "Not offered here")
  static let badSyntax = LMTPReply(501, "5.5.4", "The command's argument cannot be read")
  static let badSequence = LMTPReply(503, "5.5.1", "Not now: LHLO, MAIL, RCPT and DATA come in this order")
  static let lineTooLong = LMTPReply(500, "5.5.6", "Line too long")
  static let bareNewline = LMTPReply(500, "5.5.2", "Lines end with CR LF")
  static let unknownParameter = LMTPReply(555, "5.5.4", "No such parameter")
  static let needsUTF8 = LMTPReply(553, "5.6.7", "Such an address needs SMTPUTF8")
  static let badAddress = LMTPReply(553, "5.1.3", "The address cannot be read")
  static let notOurs = LMTPReply(550, "5.1.1", "This address is not one of the archive's")
  static let tooManyRecipients = LMTPReply(452, "4.5.3", "Too many recipients for one mail")
  static let tooManyErrors = LMTPReply(421, "4.7.0", "Too many commands refused, closing")
  static let tooBusy = LMTPReply(421, "4.3.2", "Too many connections, try again later")
  static let idleTooLong = LMTPReply(421, "4.4.2", "Nothing came for too long, closing")
  static let tookTooLong = LMTPReply(421, "4.4.2", "The mail took too long to come, closing")
  static let trouble = LMTPReply(451, "4.3.0", "The archive cannot take mail just now, try again later")
  static let brokenContent = LMTPReply(550, "5.6.0", "Refused: a line of this mail does not end with CR LF")
  static let emptyContent = LMTPReply(550, "5.6.0", "Refused: there is nothing in this mail")
  static let longContentLine = LMTPReply(550, "5.6.0", "Refused: a line of this mail is longer than is read")

  /// `upload` is the page where larger things are handed in.
  static func tooLarge(_ most: Int, upload: String?) -> LMTPReply {
    let instead = upload.map { "; hand it in at \($0)" } ?? ""
    return LMTPReply(552, "5.3.4", "Larger than the \(most) bytes that are taken by mail\(instead)")
  }
}
