// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import HTTPTypes

/// The cookies of signing in. All are ours alone (`__Host-`), for TLS or this very machine, unread by scripts.
enum Cookies {
  /// Between password and code.
  static let step = "__Host-onrecord-step"
  /// While a person is at the provider; Lax, since they come back from another site.
  static let openID = "__Host-onrecord-openid"

  /// Kept until the browser is closed; the session's own end is kept here, not there.
  static func session(_ token: SecretToken) -> HTTPField {
    field(SessionCookie.name, token.text, "SameSite=Strict")
  }

  static func step(_ token: SecretToken) -> HTTPField { field(step, token.text, "SameSite=Strict; Max-Age=300") }

  static func openID(_ token: SecretToken) -> HTTPField { field(openID, token.text, "SameSite=Lax; Max-Age=600") }

  /// Takes a cookie away.
  static func end(_ name: String) -> HTTPField { field(name, "", "SameSite=Strict; Max-Age=0") }

  private static func field(_ name: String, _ value: String, _ rest: String) -> HTTPField {
    HTTPField(name: .setCookie, value: "\(name)=\(value); Path=/; Secure; HttpOnly; \(rest)")
  }

  /// The secret a cookie of this name carries; nil when there is none or there are two.
  static func token(_ name: String, in headers: HTTPFields) -> SecretToken? {
    let pairs = headers[values: .cookie].flatMap { $0.utf8.split(separator: UInt8(ascii: ";")) }
    let wanted = Array((name + "=").utf8)
    let values = pairs.map { Array($0.drop { $0 == 0x20 }) }.filter { $0.starts(with: wanted) }
    guard values.count == 1 else { return nil }
    return SecretToken(String(decoding: values[0].dropFirst(wanted.count), as: UTF8.self))
  }
}
