// SPDX-License-Identifier: Apache-2.0

/// What a subject did instead of what its seam promises.
package struct BrokenPromise: Error, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
