// SPDX-License-Identifier: Apache-2.0

/// What the provider sent a person back with.
struct OpenIDAnswer: Sendable, Hashable {
  let code: String?
  let state: String?
  /// Who it says it is (RFC 9207).
  let issuer: String?
}
