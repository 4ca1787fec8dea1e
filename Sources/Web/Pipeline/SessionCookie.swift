// SPDX-License-Identifier: Apache-2.0
import Foundation
import HTTPTypes

/// Reads the cookie that carries a session's token: strictly, since what is unclear is no session.
enum SessionCookie {
  static let name = "__Host-onrecord"
  /// 256 random bits.
  static let tokenLength = 32

  /// The token a request carries; nil when there is none, when it is no token, or when there are two.
  static func token(in headers: HTTPFields) -> [UInt8]? {
    let pairs = headers[values: .cookie].flatMap { $0.utf8.split(separator: UInt8(ascii: ";")) }
    let values = pairs.compactMap { pair -> String? in
      let text = String(Substring(pair.drop { $0 == 0x20 }))
      return text.hasPrefix(name + "=") ? String(text.dropFirst(name.utf8.count + 1)) : nil
    }
    guard values.count == 1 else { return nil }
    return read(values[0])
  }

  /// The 32 bytes written in 43 characters of base64 for addresses; nil for anything else.
  private static func read(_ text: String) -> [UInt8]? {
    let isPlain = text.utf8.allSatisfy { !"+/=".utf8.contains($0) }
    guard text.utf8.count == 43, isPlain,
      let data = Data(base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + "="),
      data.count == tokenLength
    else { return nil }
    return Array(data)
  }
}
