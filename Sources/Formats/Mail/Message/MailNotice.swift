// SPDX-License-Identifier: Apache-2.0
import Records

/// A notice about one message; its range counts from the message's first byte.
struct MailNotice {
  let code: NoticeCode
  let range: Range<Int>
  let detail: String?

  init(_ code: NoticeCode, _ range: Range<Int>, _ detail: String? = nil) {
    self.code = code
    self.range = range
    self.detail = detail
  }
}
