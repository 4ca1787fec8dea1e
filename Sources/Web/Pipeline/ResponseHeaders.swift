// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

/// What every answer says to the browser, whatever it answers (integrity.md section 6; ASVS 3.4, 14.3).
enum ResponseHeaders {
  static func add(to headers: inout HTTPFields, nonce: String?, isImmutable: Bool, isSecure: Bool) {
    headers[.contentSecurityPolicy] = nonce.map(policy) ?? inert
    headers[.xContentTypeOptions] = "nosniff"
    headers[.referrerPolicy] = "no-referrer"
    headers[.openerPolicy] = "same-origin"
    headers[.resourcePolicy] = "same-origin"
    headers[.permissionsPolicy] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"
    headers[.cacheControl] = isImmutable ? "public, max-age=31536000, immutable" : "no-store"
    if isSecure { headers[.strictTransportSecurity] = "max-age=63072000; includeSubDomains" }
  }

  /// A page: its own style, script, pictures and forms; nothing of anyone else's.
  static func policy(nonce: String) -> String {
    [
      "default-src 'none'", "style-src 'self' 'nonce-\(nonce)'", "script-src 'self' 'nonce-\(nonce)'",
      "img-src 'self'", "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
      "object-src 'none'",
    ].joined(separator: "; ")
  }

  /// Anything but a page does nothing in a browser, even when it is opened there.
  static let inert = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; object-src 'none'"
}
