// SPDX-License-Identifier: Apache-2.0
import Records

/// An MMS while its parts and addresses are being read.
struct MMSDraft {
  var fields: TextFields
  let start: Int
  var parts: [MMSPart] = []
  var addresses: [MMSAddress] = []

  /// Its plain texts, one below the other; nil where it has none.
  var text: String? {
    let texts = parts.filter(\.isPlainText).compactMap(\.text)
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }
}
