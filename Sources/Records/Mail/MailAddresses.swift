// SPDX-License-Identifier: Apache-2.0

/// The addresses mail for the archive comes to ("record@dept.example"), each also with a personal extension
/// ("record+TOKEN@dept.example").
package struct MailAddresses: Sendable, Hashable {
  private let intake: [Mailbox]

  /// Without addresses, whatever the mail server hands over is taken.
  package init(_ addresses: [String]) { intake = addresses.compactMap { Mailbox($0) } }

  /// Whether mail for `recipient` is the archive's.
  package func admit(_ recipient: String) -> Bool {
    guard !intake.isEmpty else { return true }
    guard let asked = Mailbox(recipient) else { return false }
    return intake.contains { asked.local == $0.local && asked.domain == $0.domain }
  }

  /// The personal extension of `recipient`, lower case; nil where there is none.
  package func token(in recipient: String) -> String? {
    guard admit(recipient) else { return nil }
    return Mailbox(recipient)?.extension
  }

  /// The first address with `token` for a personal extension; nil where no address is known.
  package func personal(_ token: String) -> String? { intake.first.map { "\($0.local)+\(token)@\($0.domain)" } }

  /// The address one writes to; nil where none is known.
  package var first: String? { intake.first.map { "\($0.local)@\($0.domain)" } }
}

/// An address in its parts, in lower case.
private struct Mailbox: Sendable, Hashable {
  let local: String
  let `extension`: String?
  let domain: String

  init?(_ address: String) {
    guard let at = address.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    let local = address[..<at].lowercased()
    let plus = local.utf8.firstIndex(of: UInt8(ascii: "+"))
    self.local = String(local[..<(plus ?? local.endIndex)])
    self.extension = plus.map { String(local[local.index(after: $0)...]) }
    domain = address[address.index(after: at)...].lowercased()
    guard !self.local.isEmpty, !domain.isEmpty else { return nil }
  }
}
