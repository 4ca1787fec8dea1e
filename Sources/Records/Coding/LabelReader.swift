// SPDX-License-Identifier: Apache-2.0

/// The reading side of `LabelWriter`.
package struct LabelReader {
  private var texts: [String] = []

  package init() {}

  package mutating func read(_ input: inout ByteReader) throws(CodingDamage) -> String {
    let number = try input.count()
    guard number > 0 else {
      texts.append(try input.text())
      return texts[texts.count - 1]
    }
    guard number <= texts.count else { throw CodingDamage(offset: input.offset) }
    return texts[number - 1]
  }
}
