// SPDX-License-Identifier: Apache-2.0

/// The characters of a piece of HTML or XML, entities put in their place.
package struct MarkupText: Sendable, Hashable {
  package let text: String
  /// Pairs of surrogates that were written as two references (`&#55357;&#56838;`) and are one character here.
  package let joined: Int
  /// Lone surrogates, control characters XML does not allow and bytes that are no UTF-8, shown as U+FFFD.
  package let replaced: Int

  package init(_ text: String, joined: Int = 0, replaced: Int = 0) {
    (self.text, self.joined, self.replaced) = (text, joined, replaced)
  }
}
