// SPDX-License-Identifier: Apache-2.0

/// Strings said once and then referred to by number: names, titles, file paths, zones of one block.
///
/// A reference is 0 for "new, its text follows" and n for the n-th string said.
package struct LabelWriter {
  private var numbers: [String: Int] = [:]
  private var last: (text: String, number: Int)?

  package init() {}

  package mutating func write(_ text: String, to out: inout ByteWriter) {
    if let last, last.text == text { return out.write(last.number) }
    if let number = numbers[text] {
      last = (text, number)
      return out.write(number)
    }
    numbers[text] = numbers.count + 1
    out.write(0)
    out.write(text)
  }
}
