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
  /// Days from one reminder to a person to the next, at least 1.
  package var reminderDays: Int

  package init(
    intervalDays: Int = 30, deadlineDays: Int = 20, afterCapture: AfterCapture = .keep, reminderDays: Int = 7
  ) {
    self.intervalDays = intervalDays
    self.deadlineDays = deadlineDays
    self.afterCapture = afterCapture
    self.reminderDays = reminderDays
  }

  /// Whether every number is one that can be kept: 1 to 366 days.
  package var isSound: Bool { [intervalDays, deadlineDays, reminderDays].allSatisfy { (1...366).contains($0) } }
}
