// SPDX-License-Identifier: Apache-2.0

/// A copy with what is known of it beside its lines: what explanations rest on.
package struct KnownCopy: Sendable, Hashable {
  package var stated: StatedCopy
  /// Day of the capture, where the authority is.
  package var capturedOn: Day
  /// Shortest disappearing-messages timer known of the conversation on this phone, in seconds; nil or 0 is none.
  package var timer: Int?
  /// Days on which its custodian is known to have changed phones.
  package var deviceChanges: [Day]
  /// Whether its zone was assumed and neither stated nor declared.
  package var isZoneAssumed: Bool

  package init(
    _ stated: StatedCopy, capturedOn: Day, timer: Int? = nil, deviceChanges: [Day] = [], isZoneAssumed: Bool = false
  ) {
    (self.stated, self.capturedOn, self.timer) = (stated, capturedOn, timer)
    (self.deviceChanges, self.isZoneAssumed) = (deviceChanges, isZoneAssumed)
  }
}
