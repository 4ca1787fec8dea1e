// SPDX-License-Identifier: Apache-2.0

extension EventType {
  /// The same for the same type in every copy.
  var matchingNumber: UInt64 { MatchingForm(rawValue).hash }

  /// Whether one phone reports it of itself or of its own keys, so that no other copy need show it.
  var isOfOnePhone: Bool {
    switch self {
    case .encryptionNotice, .securityCodeChanged, .earlierMessagesUnavailable, .contactBlocked, .contactUnblocked,
      .businessNotice, .sessionChanged, .messageUnreadable, .accountNotice, .withheld, .call, .numberChanged,
      .profileChanged, .exportBlockedChanged, .unknown:
      true
    case .groupCreated, .groupTitleChanged, .groupDescriptionChanged, .groupIconChanged, .groupSettingsChanged,
      .memberAdded, .memberJoined, .memberRemoved, .memberLeft, .adminGranted, .adminRevoked,
      .disappearingTimerChanged, .messagePinned, .messageKept, .messageDeletedByAdmin, .callLinkCreated,
      .communityLinked, .memberInvited, .joinRequested, .pollEnded:
      false
    }
  }
}
