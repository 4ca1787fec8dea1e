// SPDX-License-Identifier: Apache-2.0

/// Something a parser could not read or wants looked at. Says where and which kind, never the words.
package struct Notice: Sendable, Hashable {
  private let body: NoticeBody

  package init(_ code: NoticeCode, _ source: Provenance, detail: String? = nil) {
    body = NoticeBody(code, source, detail)
  }

  package var code: NoticeCode { body.code }
  package var source: Provenance { body.source }
  /// A number that helps ("depth 21"), never content.
  package var detail: String? { body.detail }

  package static func == (a: Notice, b: Notice) -> Bool {
    a.code == b.code && a.source == b.source && a.detail == b.detail
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(source)
    hasher.combine(detail)
  }
}

/// Shared, never changed.
private final class NoticeBody: Sendable {
  let code: NoticeCode
  let source: Provenance
  let detail: String?

  init(_ code: NoticeCode, _ source: Provenance, _ detail: String?) {
    (self.code, self.source, self.detail) = (code, source, detail)
  }
}
