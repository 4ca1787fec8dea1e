// SPDX-License-Identifier: Apache-2.0
import Crypto
import Glibc

/// How a vault is locked; stored in `keys/header`.
enum Lock: Sendable, Hashable {
  case keyFile
  case passphrase(Argon2id)

  var name: String {
    switch self {
    case .keyFile: "key file"
    case .passphrase: "passphrase"
    }
  }
}
