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
  case memberInvited, joinRequested
  /// A participant's own name or picture; `before` and `after` where the source says.
  case profileChanged
  /// Keys between two devices were made anew, or two conversations found to be one person's.
  case sessionChanged
  /// Something arrived that the device could not read: its words are nowhere.
  case messageUnreadable
  case pollEnded
  /// The application's word on an account: joined, reported, accepted, payments turned on.
  case accountNotice
  /// So many items stood here and were withheld before filing; `after` is their number.
  case withheld
  case unknown
}
