// SPDX-License-Identifier: Apache-2.0

/// Shared, never changed.
final class NoticeBody: Sendable {
  let code: NoticeCode
  let source: Provenance
  let detail: String?

  init(_ code: NoticeCode, _ source: Provenance, _ detail: String?) {
    (self.code, self.source, self.detail) = (code, source, detail)
  }
}
