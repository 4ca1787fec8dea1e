// SPDX-License-Identifier: Apache-2.0

extension SignalSchema {
  static let frames = """
    Metadata 1:version 2:backupId/EncryptedBackupId
    EncryptedBackupId 1:iv/x 2:encryptedId/x
    FilesFrame 1:mediaName/s
    BackupInfo 1:version 2:backupTimeMs 3:mediaRootBackupKey/key 4:currentAppVersion/s 5:firstAppVersion/s 6:debugInfo/key
    Frame 1:account/AccountData 2:recipient/Recipient 3:chat/Chat 4:chatItem/ChatItem 5:stickerPack/StickerPack 6:adHocCall/AdHocCall 7:notificationProfile/NotificationProfile 8:chatFolder/ChatFolder
    AccountData 1:profileKey/key 2:username/s 3:usernameLink/UsernameLink 4:givenName/s 5:familyName/s 6:avatarUrlPath/s 7:donationSubscriberData/SubscriberData 9:accountSettings/AccountSettings 10:backupsSubscriberData/IAPSubscriberData 11:svrPin/pin 12:androidSpecificSettings/AndroidSpecificSettings 13:bioText/s 14:bioEmoji/s
    UsernameLink 1:entropy/key 2:serverId/key 3:color/@Color
    AutoDownloadSettings 1:images/@AutoDownloadOption 2:audio/@AutoDownloadOption 3:video/@AutoDownloadOption 4:documents/@AutoDownloadOption
    AccountSettings 1:readReceipts/b 2:sealedSenderIndicators/b 3:typingIndicators/b 4:linkPreviews/b 5:notDiscoverableByPhoneNumber/b 6:preferContactAvatars/b 7:universalExpireTimerSeconds 8:preferredReactionEmoji*/s 9:displayBadgesOnProfile/b 10:keepMutedChatsArchived/b 11:hasSetMyStoriesPrivacy/b 12:hasViewedOnboardingStory/b 13:storiesDisabled/b 14:storyViewReceiptsEnabled/b 15:hasSeenGroupStoryEducationSheet/b 16:hasCompletedUsernameOnboarding/b 17:phoneNumberSharingMode/@PhoneNumberSharingMode 18:defaultChatStyle/ChatStyle 19:customChatColors*/CustomChatColor 20:optimizeOnDeviceStorage/b 21:backupTier 22:showSealedSenderIndicators/b 23:defaultSentMediaQuality/@SentMediaQuality 24:autoDownloadSettings/AutoDownloadSettings 26:screenLockTimeoutMinutes 27:pinReminders/b 28:appTheme/@AppTheme 29:callsUseLessDataSetting/@CallsUseLessDataSetting 30:allowSealedSenderFromAnyone/b 31:allowAutomaticKeyVerification/b 32:hasSeenAdminDeleteEducationDialog/b
    SubscriberData 1:subscriberId/key 2:currencyCode/s 3:manuallyCancelled/b
    IAPSubscriberData 1:subscriberId/key 2:purchaseToken/pin 3:originalTransactionId/id
    AndroidSpecificSettings 1:useSystemEmoji/b 2:screenshotSecurity/b 3:navigationBarSize/@NavigationBarSize
    Chat 1:id 2:recipientId 3:archived/b 4:pinnedOrder 5:expirationTimerMs 6:muteUntilMs 7:markedUnread/b 8:dontNotifyForMentionsIfMuted/b 9:style/ChatStyle 10:expireTimerVersion
    StickerPack 1:packId/x 2:packKey/key
    AdHocCall 1:callId 2:recipientId 3:state/@AdHocCallState 4:callTimestamp
    ChatStyle 1:wallpaperPreset/@WallpaperPreset 2:wallpaperPhoto/FilePointer 3:autoBubbleColor/Empty 4:bubbleColorPreset/@BubbleColorPreset 5:customColorId 7:dimWallpaperInDarkMode/b
    Gradient 1:angle 2:colors*/c 3:positions*/f
    CustomChatColor 1:id 2:solid/c 3:gradient/Gradient
    NotificationProfile 1:name/s 2:emoji/s 3:color/c 4:createdAtMs 5:allowAllCalls/b 6:allowAllMentions/b 7:allowedMembers* 8:scheduleEnabled/b 9:scheduleStartTime 10:scheduleEndTime 11:scheduleDaysEnabled*/@DayOfWeek 12:id/x
    ChatFolder 1:name/s 2:showOnlyUnread/b 3:showMutedChats/b 4:includeAllIndividualChats/b 5:includeAllGroupChats/b 6:folderType/@FolderType 7:includedRecipientIds* 8:excludedRecipientIds* 9:id/x
    Empty
    """

  static let recipients = """
    Recipient 1:id 2:contact/Contact 3:group/Group 4:distributionList/DistributionListItem 5:self/Self 6:releaseNotes/Empty 7:callLink/CallLink
    Self 1:avatarColor/@AvatarColor
    Contact 1:aci/x 2:pni/x 3:username/s 4:e164 5:blocked/b 6:visibility/@Visibility 7:registered/Empty 8:notRegistered/NotRegistered 9:profileKey/key 10:profileSharing/b 11:profileGivenName/s 12:profileFamilyName/s 13:hideStory/b 14:identityKey/key 15:identityState/@IdentityState 16:nickname/PersonName 17:note/s 18:systemGivenName/s 19:systemFamilyName/s 20:systemNickname/s 21:avatarColor/@AvatarColor 22:keyTransparencyData/key 23:blockedAtTimestamp
    NotRegistered 1:unregisteredTimestamp
    PersonName 1:given/s 2:family/s
    Group 1:masterKey/key 2:whitelisted/b 3:hideStory/b 4:storySendMode/@StorySendMode 5:snapshot/GroupSnapshot 6:blocked/b 7:avatarColor/@AvatarColor 8:blockedAtTimestamp
    GroupSnapshot 1:publicKey/key 2:title/GroupAttributeBlob 3:avatarUrl/s 4:disappearingMessagesTimer/GroupAttributeBlob 5:accessControl/AccessControl 6:version 7:members*/Member 8:membersPendingProfileKey*/MemberPendingProfileKey 9:membersPendingAdminApproval*/MemberPendingAdminApproval 10:inviteLinkPassword/key 11:description/GroupAttributeBlob 12:announcementsOnly/b 13:membersBanned*/MemberBanned 14:terminated/b
    GroupAttributeBlob 1:title/s 2:avatar/x 3:disappearingMessagesDuration 4:descriptionText/s
    Member 1:userId/x 2:role/@Role 3:profileKey/key 5:joinedAtVersion 6:labelEmoji/s 7:labelString/s
    MemberPendingProfileKey 1:member/Member 2:addedByUserId/x 3:timestamp
    MemberPendingAdminApproval 1:userId/x 4:timestamp
    MemberBanned 1:userId/x 2:timestamp
    AccessControl 1:attributes/@AccessRequired 2:members/@AccessRequired 3:addFromInviteLink/@AccessRequired 4:memberLabel/@AccessRequired
    CallLink 1:rootKey/key 2:adminKey/key 3:name/s 4:restrictions/@Restrictions 5:expirationMs 6:epoch/key
    DistributionListItem 1:distributionId/x 2:deletionTimestamp 3:distributionList/DistributionList
    DistributionList 1:name/s 2:allowReplies/b 3:privacyMode/@PrivacyMode 4:memberRecipientIds*
    """
}
