// SPDX-License-Identifier: Apache-2.0
import Formats

/// Where the public keys of mail signatures are asked for (RFC 6376 3.6.2).
package protocol SignatureKeys: Sendable {
  /// The key record of a name such as "selector._domainkey.example.org"; may take seconds.
  func key(_ name: String) -> DKIMVerification.Key
}
