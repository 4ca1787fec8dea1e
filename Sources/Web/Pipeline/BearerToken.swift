// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

/// The token a program sends (RFC 6750, 2.1): in the Authorization header and nowhere else, so that no address holds it.
enum BearerToken {
  static func text(in headers: HTTPFields) -> String? {
    let values = headers[values: .authorization]
    guard values.count == 1, values[0].utf8.starts(with: "Bearer ".utf8) else { return nil }
    return String(values[0].dropFirst("Bearer ".utf8.count))
  }
}
