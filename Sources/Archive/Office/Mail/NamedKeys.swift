// SPDX-License-Identifier: Apache-2.0
import CDkim
import Formats

/// Signature keys from the domain name system, asked by the machine's own resolver.
package struct NamedKeys: SignatureKeys {
  package init() {}

  package func key(_ name: String) -> DKIMVerification.Key {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 8_192) { text in
      switch onrecord_txt_lookup(name, text.baseAddress, text.count) {
      case 1: .text(String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
      case 0: .none
      default: .unknown
      }
    }
  }
}
