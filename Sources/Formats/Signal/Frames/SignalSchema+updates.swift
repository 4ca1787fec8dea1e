// SPDX-License-Identifier: Apache-2.0

extension SignalSchema {
  static let updates = """
    ChatUpdateMessage 1:simpleUpdate/SimpleChatUpdate 2:groupChange/GroupChangeChatUpdate 3:expirationTimerChange/ExpirationTimerChatUpdate 4:profileChange/ProfileChangeChatUpdate 5:threadMerge/ThreadMergeChatUpdate 6:sessionSwitchover/SessionSwitchoverChatUpdate 7:individualCall/IndividualCall 8:groupCall/GroupCall 9:learnedProfileChange/LearnedProfileChatUpdate 10:pollTerminate/PollTerminateUpdate 11:pinMessage/PinMessageUpdate
    SimpleChatUpdate 1:type/@SimpleType
    ExpirationTimerChatUpdate 1:expiresInMs
    ProfileChangeChatUpdate 1:previousName/s 2:newName/s
    ThreadMergeChatUpdate 1:previousE164
    SessionSwitchoverChatUpdate 1:e164
    LearnedProfileChatUpdate 1:e164 2:username/s
    PollTerminateUpdate 1:targetSentTimestamp 2:question/s
    PinMessageUpdate 1:targetSentTimestamp 2:authorId
    IndividualCall 1:callId 2:type/@CallType 3:direction/@CallDirection 4:state/@CallState 5:startedCallTimestamp 6:read/b
    GroupCall 1:callId 2:state/@GroupCallState 3:ringerRecipientId 4:startedCallRecipientId 5:startedCallTimestamp 6:endedCallTimestamp 7:read/b
    GroupChangeChatUpdate 1:updates*/Update
    Update 1:genericGroupUpdate/By 2:groupCreationUpdate/By 3:groupNameUpdate/GroupNameUpdate 4:groupAvatarUpdate/GroupAvatarUpdate 5:groupDescriptionUpdate/GroupDescriptionUpdate 6:groupMembershipAccessLevelChangeUpdate/AccessChange 7:groupAttributesAccessLevelChangeUpdate/AccessChange 8:groupAnnouncementOnlyChangeUpdate/AnnouncementOnly 9:groupAdminStatusUpdate/AdminStatus 10:groupMemberLeftUpdate/MemberLeft 11:groupMemberRemovedUpdate/MemberRemoved 12:selfInvitedToGroupUpdate/SelfInvited 13:selfInvitedOtherUserToGroupUpdate/SelfInvitedOther 14:groupUnknownInviteeUpdate/UnknownInvitee 15:groupInvitationAcceptedUpdate/InvitationAccepted 16:groupInvitationDeclinedUpdate/InvitationDeclined 17:groupMemberJoinedUpdate/NewMember 18:groupMemberAddedUpdate/MemberAdded 19:groupSelfInvitationRevokedUpdate/SelfRevoked 20:groupInvitationRevokedUpdate/InvitationRevoked 21:groupJoinRequestUpdate/Requestor 22:groupJoinRequestApprovalUpdate/RequestApproval 23:groupJoinRequestCanceledUpdate/Requestor 24:groupInviteLinkResetUpdate/By 25:groupInviteLinkEnabledUpdate/LinkApproval 26:groupInviteLinkAdminApprovalUpdate/LinkApproval 27:groupInviteLinkDisabledUpdate/By 28:groupMemberJoinedByLinkUpdate/NewMember 29:groupV2MigrationUpdate/Empty 30:groupV2MigrationSelfInvitedUpdate/Empty 31:groupV2MigrationInvitedMembersUpdate/InvitedCount 32:groupV2MigrationDroppedMembersUpdate/DroppedCount 33:groupSequenceOfRequestsAndCancelsUpdate/RequestSequence 34:groupExpirationTimerUpdate/GroupExpirationTimerUpdate 35:groupMemberLabelAccessLevelChangeUpdate/AccessChange 36:groupTerminateChangeUpdate/By
    By 1:updaterAci/x
    GroupNameUpdate 1:updaterAci/x 2:newGroupName/s
    GroupAvatarUpdate 1:updaterAci/x 2:wasRemoved/b
    GroupDescriptionUpdate 1:updaterAci/x 2:newDescription/s
    AccessChange 1:updaterAci/x 2:accessLevel/@AccessRequired
    AnnouncementOnly 1:updaterAci/x 2:isAnnouncementOnly/b
    AdminStatus 1:updaterAci/x 2:memberAci/x 3:wasAdminStatusGranted/b
    MemberLeft 1:aci/x
    MemberRemoved 1:removerAci/x 2:removedAci/x
    SelfInvited 1:inviterAci/x
    SelfInvitedOther 1:inviteeServiceId/x
    UnknownInvitee 1:inviterAci/x 2:inviteeCount
    InvitationAccepted 1:inviterAci/x 2:newMemberAci/x
    InvitationDeclined 1:inviterAci/x 2:inviteeAci/x
    NewMember 1:newMemberAci/x
    MemberAdded 1:updaterAci/x 2:newMemberAci/x 3:hadOpenInvitation/b 4:inviterAci/x
    SelfRevoked 1:revokerAci/x
    InvitationRevoked 1:updaterAci/x 2:invitees*/Invitee
    Invitee 1:inviterAci/x 2:inviteeAci/x 3:inviteePni/x
    Requestor 1:requestorAci/x
    RequestApproval 1:requestorAci/x 2:updaterAci/x 3:wasApproved/b
    LinkApproval 1:updaterAci/x 2:linkRequiresAdminApproval/b
    InvitedCount 1:invitedMembersCount
    DroppedCount 1:droppedMembersCount
    RequestSequence 1:requestorAci/x 2:count
    GroupExpirationTimerUpdate 1:expiresInMs 2:updaterAci/x
    """

  static let enumerations = """
    PhoneNumberSharingMode UNKNOWN EVERYBODY NOBODY
    Color UNKNOWN BLUE WHITE GREY OLIVE GREEN ORANGE PINK PURPLE
    SentMediaQuality UNKNOWN_QUALITY STANDARD HIGH
    AutoDownloadOption UNKNOWN NEVER WIFI WIFI_AND_CELLULAR
    AppTheme UNKNOWN_APP_THEME SYSTEM LIGHT DARK
    CallsUseLessDataSetting UNKNOWN_CALL_DATA_SETTING NEVER MOBILE_DATA_ONLY WIFI_AND_MOBILE_DATA
    NavigationBarSize UNKNOWN_BAR_SIZE NORMAL COMPACT
    AvatarColor A100 A110 A120 A130 A140 A150 A160 A170 A180 A190 A200 A210
    IdentityState DEFAULT VERIFIED UNVERIFIED
    Visibility VISIBLE HIDDEN HIDDEN_MESSAGE_REQUEST
    StorySendMode DEFAULT DISABLED ENABLED
    Role UNKNOWN DEFAULT ADMINISTRATOR
    AccessRequired UNKNOWN ANY MEMBER ADMINISTRATOR UNSATISFIABLE
    Restrictions UNKNOWN NONE ADMIN_APPROVAL
    AdHocCallState UNKNOWN_STATE GENERIC
    PrivacyMode UNKNOWN ONLY_WITH ALL_EXCEPT ALL
    SendFailure UNKNOWN NETWORK IDENTITY_KEY_MISMATCH
    PaymentStatus INITIAL SUBMITTED SUCCESSFUL
    PaymentFailure GENERIC NETWORK INSUFFICIENT_FUNDS
    GiftState UNOPENED OPENED REDEEMED FAILED
    PhoneType UNKNOWN HOME MOBILE WORK CUSTOM
    AddressType UNKNOWN HOME WORK CUSTOM
    Flag NONE VOICE_MESSAGE BORDERLESS GIF
    QuoteType UNKNOWN NORMAL GIFT_BADGE VIEW_ONCE POLL
    Style NONE BOLD ITALIC SPOILER STRIKETHROUGH MONOSPACE
    SimpleType UNKNOWN JOINED_SIGNAL IDENTITY_UPDATE IDENTITY_VERIFIED IDENTITY_DEFAULT CHANGE_NUMBER RELEASE_CHANNEL_DONATION_REQUEST END_SESSION CHAT_SESSION_REFRESH BAD_DECRYPT PAYMENTS_ACTIVATED PAYMENT_ACTIVATION_REQUEST UNSUPPORTED_PROTOCOL_MESSAGE REPORTED_SPAM BLOCKED UNBLOCKED MESSAGE_REQUEST_ACCEPTED
    CallType UNKNOWN_TYPE AUDIO_CALL VIDEO_CALL
    CallDirection UNKNOWN_DIRECTION INCOMING OUTGOING
    CallState UNKNOWN_STATE ACCEPTED NOT_ACCEPTED MISSED MISSED_NOTIFICATION_PROFILE
    GroupCallState UNKNOWN_STATE GENERIC JOINED RINGING ACCEPTED DECLINED MISSED MISSED_NOTIFICATION_PROFILE OUTGOING_RING
    DayOfWeek UNKNOWN MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY
    FolderType UNKNOWN ALL CUSTOM
    WallpaperPreset UNKNOWN_WALLPAPER_PRESET SOLID_BLUSH SOLID_COPPER SOLID_DUST SOLID_CELADON SOLID_RAINFOREST SOLID_PACIFIC SOLID_FROST SOLID_NAVY SOLID_LILAC SOLID_PINK SOLID_EGGPLANT SOLID_SILVER GRADIENT_SUNSET GRADIENT_NOIR GRADIENT_HEATMAP GRADIENT_AQUA GRADIENT_IRIDESCENT GRADIENT_MONSTERA GRADIENT_BLISS GRADIENT_SKY GRADIENT_PEACH
    BubbleColorPreset UNKNOWN_BUBBLE_COLOR_PRESET SOLID_ULTRAMARINE SOLID_CRIMSON SOLID_VERMILION SOLID_BURLAP SOLID_FOREST SOLID_WINTERGREEN SOLID_TEAL SOLID_BLUE SOLID_INDIGO SOLID_VIOLET SOLID_PLUM SOLID_TAUPE SOLID_STEEL GRADIENT_EMBER GRADIENT_MIDNIGHT GRADIENT_INFRARED GRADIENT_LAGOON GRADIENT_FLUORESCENT GRADIENT_BASIL GRADIENT_SUBLIME GRADIENT_SEA GRADIENT_TANGERINE
    """
}
