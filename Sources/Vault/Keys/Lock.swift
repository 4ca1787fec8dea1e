// SPDX-License-Identifier: Apache-2.0
import Crypto
import Glibc

/// How a vault is locked; stored in `keys/header`.
enum Lock: Sendable, Hashable {
  case keyFile
  case passphrase(Argon2id)
  /// By a secret of the vault beside which this one stands.
  case secret

  var name: String {
    switch self {
    case .keyFile: "key file"
    case .passphrase: "passphrase"
    case .secret: "secret of another vault"
    }
  }
}
