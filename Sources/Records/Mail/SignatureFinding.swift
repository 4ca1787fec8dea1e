// SPDX-License-Identifier: Apache-2.0

/// What became of one DKIM signature of a mail when it arrived (RFC 6376); keys change, so it cannot be found again.
package struct SignatureFinding: Sendable, Hashable {
  package enum Result: String, Sendable, Hashable, CaseIterable {
    case pass
    /// Does not fit the mail, has expired, or is of a kind that is no longer safe.
    case fail
    /// Fits a part of the mail only, or is of a domain that says it only tests.
    case partial
    /// The key could not be asked for.
    case temperror
    case noKey
  }
  package let result: Result
  package let domain: String
  package let selector: String

  package init(_ result: Result, domain: String, selector: String) {
    self.result = result
    self.domain = domain
    self.selector = selector
  }

  /// Whether this signature vouches for a mail from `address`: of its domain, or of one above it.
  // LIMIT: relaxed alignment by organisational domain (RFC 7489 3.1.1) needs the public suffix list; a signature of a
  // sister or sub-domain does not count, and such mail waits to be sorted by hand.
  package func vouches(for address: String) -> Bool {
    guard result == .pass, let at = address.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let domain = domain.lowercased()
    let of = address[address.index(after: at)...].lowercased()
    return domain.utf8.contains(UInt8(ascii: ".")) && (of == domain || of.hasSuffix("." + domain))
  }
}
