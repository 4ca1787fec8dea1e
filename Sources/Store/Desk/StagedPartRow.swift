// SPDX-License-Identifier: Apache-2.0
import Records

/// One durable part of a staged upload.
package struct StagedPartRow: Sendable, Hashable {
  /// First byte in the whole.
  package let start: Int
  package let length: Int
  /// Key group and object in the staging vault, 16 bytes each.
  package let home: [UInt8]
  package let object: [UInt8]

  package init(start: Int, length: Int, home: [UInt8], object: [UInt8]) {
    (self.start, self.length, self.home, self.object) = (start, length, home, object)
  }
}
