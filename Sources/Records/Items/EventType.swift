// SPDX-License-Identifier: Apache-2.0

/// What a system line reports. Raw values are the command line's contract; unknown lines keep their text.
package enum EventType: String, Sendable, Hashable, CaseIterable {
  case encryptionNotice, securityCodeChanged, earlierMessagesUnavailable
  case groupCreated, groupTitleChanged, groupDescriptionChanged, groupIconChanged, groupSettingsChanged
  case memberAdded, memberJoined, memberRemoved, memberLeft, adminGranted, adminRevoked
  case numberChanged, contactBlocked, contactUnblocked, businessNotice
  case disappearingTimerChanged, exportBlockedChanged
  case messagePinned, messageKept, messageDeletedByAdmin
  case call, callLinkCreated, communityLinked
  /// So many items stood here and were withheld before filing; `after` is their number.
  case withheld
  case unknown
}
