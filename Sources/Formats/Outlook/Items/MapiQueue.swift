// SPDX-License-Identifier: Apache-2.0
import Records

/// What an export of Outlook gives, one after another.
protocol MapiQueue {
  mutating func next() throws -> MapiStep?
  /// What reading the files found, once `next` gave nil.
  func complete(_ findings: inout MapiFindings)
}
