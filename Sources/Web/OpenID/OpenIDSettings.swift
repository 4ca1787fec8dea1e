// SPDX-License-Identifier: Apache-2.0
import Archive

/// The authority's own sign-in: an OpenID Connect provider that knows us as a client.
package struct OpenIDSettings: Sendable {
  let issuer: String
  let clientID: String
  /// What we show the provider; nil for a public client, whom the proof of the code alone protects.
  let secret: String?

  /// Throws `usage` unless the issuer is reached over TLS (or stands on this very machine).
  package init(issuer: String, clientID: String, secret: String?) throws {
    guard Self.isPrivate(issuer) else {
      throw ArchiveError(
        .usage, "The issuer \(issuer) is not reached over TLS.", remedy: "name it with https://")
    }
    guard !clientID.isEmpty else {
      throw ArchiveError(.usage, "The client's id is missing.", remedy: "name it with --oidc-client-id")
    }
    (self.issuer, self.clientID, self.secret) = (issuer, clientID, secret)
  }

  /// Whether nobody between can read or change what goes to `address`.
  static func isPrivate(_ address: String) -> Bool {
    if address.hasPrefix("https://") { return true }
    let loopback = ["http://127.0.0.1", "http://localhost", "http://[::1]"]
    return loopback.contains { host in
      guard address.hasPrefix(host) else { return false }
      let next = address.utf8.dropFirst(host.utf8.count).first
      return next == nil || next == UInt8(ascii: ":") || next == UInt8(ascii: "/")
    }
  }
}
