// SPDX-License-Identifier: Apache-2.0

/// What the organisation's own mail server wrote down when it checked a mail (RFC 8601). Believed only when the
/// operator has named that server, which must take such fields of others out at its border (RFC 8601 5).
package struct AuthenticationResults: Sendable, Hashable {
  /// The server that checked.
  package let server: String
  /// Domains it found a fitting DKIM signature of, lower case.
  package let signedBy: [String]
  /// The From domain that passed DMARC, which asks for alignment (RFC 7489), lower case.
  package let alignedWith: String?

  /// Reads the value of one field; nil for one that names no server.
  package init?(_ field: String) {
    let parts = Self.withoutComments(field).split(separator: ";", omittingEmptySubsequences: false)
    guard let server = parts.first?.split(whereSeparator: \.isWhitespace).first else { return nil }
    self.server = server.lowercased()
    let results = parts.dropFirst().map(Self.words)
    signedBy = results.filter { $0.first == "dkim=pass" }.compactMap(Self.signer)
    alignedWith = results.first { $0.first == "dmarc=pass" }.flatMap { Self.value("header.from=", $0) }
  }

  /// Whether this vouches for a mail from `address`.
  package func vouches(for address: String) -> Bool {
    let signatures = signedBy.map { SignatureFinding(.pass, domain: $0, selector: "") }
    if signatures.contains(where: { $0.vouches(for: address) }) { return true }
    return alignedWith.map { !$0.isEmpty && address.lowercased().hasSuffix("@" + $0) } ?? false
  }

  private static func words(_ result: Substring) -> [String] {
    result.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
  }

  /// header.d, or the domain of header.i.
  private static func signer(_ words: [String]) -> String? {
    if let domain = value("header.d=", words) { return domain }
    return value("header.i=", words).flatMap { $0.split(separator: "@").last.map(String.init) }
  }

  private static func value(_ name: String, _ words: [String]) -> String? {
    words.first { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) }
  }

  /// The text without "(…)", which may hold anything, nested ones and quoted strings included.
  private static func withoutComments(_ text: String) -> String {
    var kept: [UInt8] = []
    var (depth, isQuoted, isEscaped) = (0, false, false)
    for byte in text.utf8 {
      defer { isEscaped = byte == UInt8(ascii: "\\") && !isEscaped }
      if isEscaped { continue }
      if byte == UInt8(ascii: "\""), depth == 0 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if depth == 0 { kept.append(byte) }
      if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
