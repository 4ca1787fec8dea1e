// SPDX-License-Identifier: Apache-2.0
import Formats
import Records

/// What a parser did that it must not.
package struct ParserFault: Error, CustomStringConvertible {
  package let description: String
}
