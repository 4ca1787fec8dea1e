// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

extension HTTPField.Name {
  static let clearSiteData = name("Clear-Site-Data")
  static let formToken = name("X-Form-Token")
  static let forwardedFor = name("X-Forwarded-For")
  static let forwardedProto = name("X-Forwarded-Proto")
  static let host = name("Host")
  static let openerPolicy = name("Cross-Origin-Opener-Policy")
  static let permissionsPolicy = name("Permissions-Policy")
  static let referrerPolicy = name("Referrer-Policy")
  static let resourcePolicy = name("Cross-Origin-Resource-Policy")
  static let secFetchSite = name("Sec-Fetch-Site")

  /// A name written in the program.
  private static func name(_ text: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is no header's name") }
    return name
  }
}
