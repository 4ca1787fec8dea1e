// SPDX-License-Identifier: Apache-2.0
import Crypto

/// The text of a statement as anybody holds it, apart from the archive.
package enum StatementText {
  /// SHA-256, 32 bytes: what the ledger's entry names.
  package static func digest(of text: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: text)) }
}
