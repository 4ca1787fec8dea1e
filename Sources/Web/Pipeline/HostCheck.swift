// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

/// A request must name a host that is ours: else a page of another name that resolves here could speak for us (DNS
/// rebinding), and links built on the name would lead away.
enum HostCheck {
  static func check(_ head: HTTPRequest, _ settings: DoorSettings) throws(DoorError) {
    guard let authority = head.authority?.lowercased(), head.headerFields[values: .host].isEmpty else {
      throw .badRequest
    }
    guard isOurs(authority, settings) else { throw .misdirected }
  }

  private static func isOurs(_ authority: String, _ settings: DoorSettings) -> Bool {
    if let ours = settings.publicAuthority, authority == ours { return true }
    let host = withoutPort(authority)
    if host == settings.host || isLoopback(host) { return settings.publicAuthority == nil || isLoopback(host) }
    return settings.publicAuthority == nil && isNumeric(host)
  }

  private static func withoutPort(_ authority: String) -> String {
    if authority.hasPrefix("[") { return String(Substring(authority.utf8.dropFirst().prefix { $0 != 0x5d })) }
    return String(Substring(authority.utf8.prefix { $0 != UInt8(ascii: ":") }))
  }

  private static func isLoopback(_ host: String) -> Bool { ["localhost", "127.0.0.1", "::1"].contains(host) }

  /// An address in numbers cannot be rebound.
  private static func isNumeric(_ host: String) -> Bool {
    host.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2e }
      || host.utf8.contains(UInt8(ascii: ":"))
  }
}
