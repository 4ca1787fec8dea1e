// SPDX-License-Identifier: Apache-2.0

/// Something a parser could not read or wants looked at. Says where and which kind, never the words.
package struct Notice: Sendable, Hashable {
  package let code: NoticeCode
  package let source: Provenance
  /// A number that helps ("depth 21"), never content.
  package let detail: String?

  package init(_ code: NoticeCode, _ source: Provenance, detail: String? = nil) {
    self.code = code
    self.source = source
    self.detail = detail
  }
}
