// SPDX-License-Identifier: Apache-2.0

/// Finds protective markings in text as they are written, and not the same words in talk.
package enum Markings {
  package static func found(in text: String) -> [Marking] { [] }
}
