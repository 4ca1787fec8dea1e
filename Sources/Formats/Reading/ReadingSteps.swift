// SPDX-License-Identifier: Apache-2.0

/// How one format is read: a step at a time, each putting no, one or a few items on the desk.
package protocol ReadingSteps {
  /// False when there is nothing left.
  mutating func step(_ desk: inout ReadingDesk) throws -> Bool

  /// What is to be said once all is read: files nobody named, losses, grade.
  mutating func conclude(_ desk: inout ReadingDesk) throws
}
