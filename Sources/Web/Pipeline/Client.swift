// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

/// Who is at the other end of the line, as far as addresses tell.
struct Client: Sendable, Hashable {
  /// The address in text; of the person, not of a proxy in between.
  let address: String
  /// Whether it reached us, or a proxy we believe, over TLS.
  let isSecure: Bool

  /// `peer` is the address the connection came from. Only a trusted proxy is believed about who stands behind it; of
  /// several addresses the last that is no trusted proxy is the client's: those before it anyone can write.
  init(peer: String, headers: HTTPFields, _ settings: DoorSettings) {
    guard settings.trustedProxies.contains(peer) else {
      (address, isSecure) = (peer, settings.certificateFile != nil)
      return
    }
    let named = headers[values: .forwardedFor].flatMap(Self.addresses)
    address = named.last { !settings.trustedProxies.contains($0) } ?? peer
    isSecure = headers[values: .forwardedProto].last == "https"
  }

  private static func addresses(_ list: String) -> [String] {
    list.utf8.split(separator: UInt8(ascii: ",")).map { String(decoding: $0.filter { $0 != 0x20 }, as: UTF8.self) }
  }
}
