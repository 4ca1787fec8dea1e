// SPDX-License-Identifier: Apache-2.0

/// One header field by its byte ranges; the value keeps its folds.
struct HeaderField {
  let kind: HeaderKind
  let name: Range<Int>
  var value: Range<Int>
}
