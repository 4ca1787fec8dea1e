// SPDX-License-Identifier: Apache-2.0

/// The address of MAIL FROM or RCPT TO with its parameters (RFC 5321 4.1.2, RFC 1870, RFC 6152, RFC 6531).
struct MailPath: Sendable, Hashable {
  /// "" for the null path "<>".
  let address: String
  /// SIZE=, bytes.
  var size: Int?
  var body: String?
  var isUTF8 = false

  /// Longest address, bytes (RFC 5321 4.5.3.1.3).
  private static let longest = 254

  /// Reads "<address> PARAMETER=VALUE …".
  init(_ bytes: ArraySlice<UInt8>) throws(LMTPRefusal) {
    guard bytes.first == 0x3C, let end = Self.end(bytes) else { throw LMTPRefusal(reply: .badSyntax) }
    let inside = Self.withoutRoute(bytes[(bytes.startIndex + 1)..<end])
    guard inside.count <= Self.longest, Self.isAddress(inside) else { throw LMTPRefusal(reply: .badAddress) }
    address = String(decoding: inside, as: UTF8.self)
    let rest = bytes[(end + 1)...]
    guard rest.isEmpty || rest.first == 0x20 else { throw LMTPRefusal(reply: .badSyntax) }
    for word in rest.split(separator: 0x20) { try take(word) }
    if !isUTF8, inside.contains(where: { $0 >= 0x80 }) { throw LMTPRefusal(reply: .needsUTF8) }
  }

  /// The closing bracket, quoted ones passed over.
  private static func end(_ bytes: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    var place = bytes.startIndex + 1
    while place < bytes.endIndex {
      switch bytes[place] {
      case 0x5C where isQuoted: place += 1
      case 0x22: isQuoted.toggle()
      case 0x3E where !isQuoted: return place
      default: break
      }
      place += 1
    }
    return nil
  }

  /// A source route ("@a,@b:") is accepted and ignored (RFC 5321 appendix C).
  private static func withoutRoute(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.first == 0x40, let colon = bytes.firstIndex(of: 0x3A) else { return bytes }
    return bytes[(colon + 1)...]
  }

  /// Nothing, or a mailbox with something on both sides of its last "@"; no controls, and UTF-8 where it is not ASCII.
  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard !bytes.isEmpty else { return true }
    guard let at = bytes.lastIndex(of: 0x40), at > bytes.startIndex, at < bytes.endIndex - 1 else { return false }
    let isQuoted = bytes.first == 0x22
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && (isQuoted || $0 != 0x20) }) else { return false }
    return String(validating: bytes, as: UTF8.self) != nil
  }

  private mutating func take(_ word: ArraySlice<UInt8>) throws(LMTPRefusal) {
    let parts = word.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.count == 2 ? parts[1] : nil
    switch (LMTPCommand.upper(parts[0]), value) {
    case ("SIZE", let digits?) where size == nil: size = try Self.number(digits)
    case ("BODY", let kind?) where body == nil: try takeBody(LMTPCommand.upper(kind))
    case ("SMTPUTF8", nil): isUTF8 = true
    case ("SIZE", _), ("BODY", _), ("SMTPUTF8", _): throw LMTPRefusal(reply: .badSyntax)
    default: throw LMTPRefusal(reply: .unknownParameter)
    }
  }

  private mutating func takeBody(_ kind: String) throws(LMTPRefusal) {
    guard kind == "7BIT" || kind == "8BITMIME" else { throw LMTPRefusal(reply: .badSyntax) }
    body = kind
  }

  /// Up to 20 digits (RFC 1870 4); what is beyond an Int is larger than anything taken.
  private static func number(_ digits: ArraySlice<UInt8>) throws(LMTPRefusal) -> Int {
    guard !digits.isEmpty, digits.count <= 20, digits.allSatisfy({ $0 &- 0x30 < 10 }) else {
      throw LMTPRefusal(reply: .badSyntax)
    }
    return Int(String(decoding: digits, as: UTF8.self)) ?? .max
  }
}
