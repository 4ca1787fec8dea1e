// SPDX-License-Identifier: Apache-2.0

/// One command line, read (RFC 2033 4.1, RFC 5321 4.1).
enum LMTPCommand: Sendable, Hashable {
  case lhlo(String)
  case mail(MailPath)
  case rcpt(MailPath)
  case data, rset, noop, quit
  /// A command of SMTP that is not offered: VRFY, EXPN, HELP, BDAT, AUTH, STARTTLS, HELO, EHLO.
  case notOffered
  case unreadable(LMTPReply)

  /// Reads a line without its CR LF.
  init(_ line: [UInt8]) {
    let end = line.firstIndex(of: 0x20) ?? line.endIndex
    let rest = line[end...].drop { $0 == 0x20 }
    switch Self.upper(line[..<end]) {
    case "LHLO": self = Self.greeting(rest)
    case "MAIL": self = Self.path(rest, after: "FROM:") { .mail($0) }
    case "RCPT": self = Self.path(rest, after: "TO:") { .rcpt($0) }
    case "DATA": self = Self.bare(rest, .data)
    case "RSET": self = Self.bare(rest, .rset)
    case "QUIT": self = Self.bare(rest, .quit)
    case "NOOP": self = .noop
    case "VRFY", "EXPN", "HELP", "BDAT", "AUTH", "STARTTLS", "HELO", "EHLO": self = .notOffered
    default: self = .unreadable(.unknownCommand)
    }
  }

  private static func bare(_ rest: ArraySlice<UInt8>, _ command: LMTPCommand) -> LMTPCommand {
    rest.isEmpty ? command : .unreadable(.badSyntax)
  }

  /// A name of printable ASCII (a domain or an address literal); kept as a fact, never believed.
  private static func greeting(_ rest: ArraySlice<UInt8>) -> LMTPCommand {
    let name = rest.prefix { $0 != 0x20 }
    guard !name.isEmpty, name.count <= 255, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      return .unreadable(.badSyntax)
    }
    return .lhlo(String(decoding: name, as: UTF8.self))
  }

  private static func path(
    _ rest: ArraySlice<UInt8>, after word: String, _ command: (MailPath) -> LMTPCommand
  ) -> LMTPCommand {
    guard upper(rest.prefix(word.utf8.count)) == word else { return .unreadable(.badSyntax) }
    do throws(LMTPRefusal) {
      return command(try MailPath(rest.dropFirst(word.utf8.count).drop { $0 == 0x20 }))
    } catch {
      return .unreadable(error.reply)
    }
  }

  static func upper(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }, as: UTF8.self)
  }
}
