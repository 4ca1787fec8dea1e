// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Base64url without padding (RFC 4648, section 5).
package enum Base64URL {
  package static func text(_ bytes: some Sequence<UInt8>) -> String {
    let standard = Data(bytes).base64EncodedData()
    let own = standard.filter { $0 != 0x3d }.map { $0 == 0x2b ? 0x2d : $0 == 0x2f ? 0x5f : $0 } as [UInt8]
    return String(decoding: own, as: UTF8.self)
  }
}
