// SPDX-License-Identifier: Apache-2.0

/// What the authority asks of people who used a non-corporate channel.
package struct CapturePolicy: Sendable, Hashable {
  /// What the receipt says about the copy on the private device.
  package enum AfterCapture: String, Sendable, Hashable, CaseIterable { case keep, remove }

  /// Days from one capture of a conversation to the next.
  package var intervalDays: Int
  /// Days within which significant information must be captured.
  package var deadlineDays: Int
  package var afterCapture: AfterCapture

  package init(intervalDays: Int = 30, deadlineDays: Int = 20, afterCapture: AfterCapture = .keep) {
    self.intervalDays = intervalDays
    self.deadlineDays = deadlineDays
    self.afterCapture = afterCapture
  }
}
