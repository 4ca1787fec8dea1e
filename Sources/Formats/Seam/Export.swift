// SPDX-License-Identifier: Apache-2.0

/// What was handed in: bytes and the name they came under (a hint for titles, never for recognition).
package struct Export: Sendable {
  package let name: String
  package let source: any ByteSource

  package init(name: String, source: any ByteSource) {
    self.name = name
    self.source = source
  }
}
