// SPDX-License-Identifier: Apache-2.0
import Formats
import Records
import Testing

@Suite struct `An update message of Signal` {
  private static let bronwen = SignalSample.account(0x44)
  private static let cai = SignalSample.account(0x55)

  private func events(_ update: String, chat: Int = 1) throws -> [ParsedEvent] {
    let line = SignalSample.item(SignalSample.update(update), chat: chat, more: SignalSample.directionless)
    return try SignalParse(lines: [line]).events
  }

  private func change(_ update: String) throws -> ParsedEvent {
    try #require(try events(#""groupChange":{"updates":[{\#(update)}]}"#, chat: 2).first)
  }

  @Test(arguments: [
    ("JOINED_SIGNAL", EventType.accountNotice), ("IDENTITY_UPDATE", .securityCodeChanged),
    ("IDENTITY_VERIFIED", .securityCodeChanged), ("IDENTITY_DEFAULT", .securityCodeChanged),
    ("CHANGE_NUMBER", .numberChanged), ("RELEASE_CHANNEL_DONATION_REQUEST", .accountNotice),
    ("END_SESSION", .sessionChanged), ("CHAT_SESSION_REFRESH", .sessionChanged), ("BAD_DECRYPT", .messageUnreadable),
    ("PAYMENTS_ACTIVATED", .accountNotice), ("PAYMENT_ACTIVATION_REQUEST", .accountNotice),
    ("UNSUPPORTED_PROTOCOL_MESSAGE", .messageUnreadable), ("REPORTED_SPAM", .accountNotice),
    ("BLOCKED", .contactBlocked), ("UNBLOCKED", .contactUnblocked), ("MESSAGE_REQUEST_ACCEPTED", .accountNotice),
  ]) func `of one word is typed and keeps the word`(word: String, type: EventType) throws {
    let event = try #require(try events(#""simpleUpdate":{"type":"\#(word)"}"#).first)
    #expect(event.type == type)
    #expect(event.text == word)
    #expect(event.actor?.name == "Bronwen Tal")
  }

  @Test func `of a timer has the seconds before and after`() throws {
    func timer(_ milliseconds: Int, _ minute: Int64) -> String {
      let update = SignalSample.update(#""expirationTimerChange":{"expiresInMs":"\#(milliseconds)"}"#)
      return SignalSample.item(update, at: minute, more: SignalSample.directionless)
    }
    let parse = try SignalParse(lines: [timer(86_400_000, 1), timer(0, 5)])
    #expect(parse.events.map(\.type) == [.disappearingTimerChanged, .disappearingTimerChanged])
    #expect(parse.events.map(\.before) == [nil, "86400"])
    #expect(parse.events.map(\.after) == ["86400", "0"])
  }

  @Test func `of a profile or a session has what it was before`() throws {
    let profile = try events(#""profileChange":{"previousName":"B. Tal","newName":"Bronwen Tal"}"#)
    #expect(profile.first?.type == .profileChanged)
    #expect(profile.first?.before == "B. Tal" && profile.first?.after == "Bronwen Tal")
    #expect(try events(#""learnedProfileChange":{"e164":"447700900123"}"#).first?.before == "+447700900123")
    #expect(try events(#""threadMerge":{"previousE164":"447700900999"}"#).first?.before == "+447700900999")
    #expect(try events(#""sessionSwitchover":{"e164":"447700900999"}"#).first?.type == .sessionChanged)
  }

  @Test func `of a call has its kind, outcome and length`() throws {
    let call = try events(
      #""individualCall":{"callId":"9","type":"VIDEO_CALL","direction":"OUTGOING","state":"ACCEPTED","startedCallTimestamp":"1772410000000"}"#
    ).first
    #expect(call?.type == .call)
    #expect(call?.extra("call:kind") == "video")
    #expect(call?.extra("call:outcome") == "accepted")
    let group = try events(
      #""groupCall":{"state":"MISSED","ringerRecipientId":"5","startedCallRecipientId":"4","startedCallTimestamp":"1772410000000","endedCallTimestamp":"1772410090000"}"#
    ).first
    #expect(group?.actor?.name == "Bronwen Tal")
    #expect(group?.extra("call:seconds") == "90")
    #expect(group?.extra("call:ringer") == "Cai")
  }

  @Test func `of a pin or a poll's end names the message`() throws {
    let pin = try events(#""pinMessage":{"targetSentTimestamp":"1772409660000","authorId":"4"}"#).first
    #expect(pin?.type == .messagePinned)
    #expect(pin?.extra("pin:message") == "44444444-4444-4444-4444-444444444444:1772409660000")
    let poll = try events(#""pollTerminate":{"targetSentTimestamp":"1772409660000","question":"Open?"}"#).first
    #expect(poll?.type == .pollEnded && poll?.text == "pollTerminate: Open?")
  }

  @Test(arguments: [
    (#""groupCreationUpdate":{"updaterAci":"B"}"#, EventType.groupCreated),
    (#""groupNameUpdate":{"newGroupName":"x"}"#, .groupTitleChanged),
    (#""groupAvatarUpdate":{"wasRemoved":true}"#, .groupIconChanged),
    (#""groupDescriptionUpdate":{"newDescription":"x"}"#, .groupDescriptionChanged),
    (#""groupMembershipAccessLevelChangeUpdate":{"accessLevel":"ADMINISTRATOR"}"#, .groupSettingsChanged),
    (#""groupAttributesAccessLevelChangeUpdate":{"accessLevel":"MEMBER"}"#, .groupSettingsChanged),
    (#""groupMemberLabelAccessLevelChangeUpdate":{"accessLevel":"MEMBER"}"#, .groupSettingsChanged),
    (#""groupAnnouncementOnlyChangeUpdate":{"isAnnouncementOnly":true}"#, .groupSettingsChanged),
    (#""groupAdminStatusUpdate":{"memberAci":"C","wasAdminStatusGranted":true}"#, .adminGranted),
    (#""groupAdminStatusUpdate":{"memberAci":"C"}"#, .adminRevoked),
    (#""groupMemberLeftUpdate":{"aci":"C"}"#, .memberLeft),
    (#""groupMemberRemovedUpdate":{"removerAci":"B","removedAci":"C"}"#, .memberRemoved),
    (#""selfInvitedToGroupUpdate":{"inviterAci":"B"}"#, .memberInvited),
    (#""selfInvitedOtherUserToGroupUpdate":{"inviteeServiceId":"C"}"#, .memberInvited),
    (#""groupUnknownInviteeUpdate":{"inviterAci":"B","inviteeCount":2}"#, .memberInvited),
    (#""groupInvitationAcceptedUpdate":{"inviterAci":"B","newMemberAci":"C"}"#, .memberJoined),
    (#""groupInvitationDeclinedUpdate":{"inviteeAci":"C"}"#, .memberInvited),
    (#""groupMemberJoinedUpdate":{"newMemberAci":"C"}"#, .memberJoined),
    (#""groupMemberAddedUpdate":{"updaterAci":"B","newMemberAci":"C"}"#, .memberAdded),
    (#""groupSelfInvitationRevokedUpdate":{"revokerAci":"B"}"#, .memberInvited),
    (#""groupInvitationRevokedUpdate":{"updaterAci":"B","invitees":[{"inviteeAci":"C"}]}"#, .memberInvited),
    (#""groupJoinRequestUpdate":{"requestorAci":"C"}"#, .joinRequested),
    (#""groupJoinRequestApprovalUpdate":{"requestorAci":"C","updaterAci":"B","wasApproved":true}"#, .joinRequested),
    (#""groupJoinRequestCanceledUpdate":{"requestorAci":"C"}"#, .joinRequested),
    (#""groupInviteLinkResetUpdate":{"updaterAci":"B"}"#, .groupSettingsChanged),
    (#""groupInviteLinkEnabledUpdate":{"updaterAci":"B"}"#, .groupSettingsChanged),
    (#""groupInviteLinkAdminApprovalUpdate":{"updaterAci":"B"}"#, .groupSettingsChanged),
    (#""groupInviteLinkDisabledUpdate":{"updaterAci":"B"}"#, .groupSettingsChanged),
    (#""groupMemberJoinedByLinkUpdate":{"newMemberAci":"C"}"#, .memberJoined),
    (#""groupV2MigrationUpdate":{}"#, .groupSettingsChanged),
    (#""groupV2MigrationSelfInvitedUpdate":{}"#, .memberInvited),
    (#""groupV2MigrationInvitedMembersUpdate":{"invitedMembersCount":2}"#, .memberInvited),
    (#""groupV2MigrationDroppedMembersUpdate":{"droppedMembersCount":2}"#, .memberRemoved),
    (#""groupSequenceOfRequestsAndCancelsUpdate":{"requestorAci":"C","count":3}"#, .joinRequested),
    (#""groupExpirationTimerUpdate":{"expiresInMs":"3600000","updaterAci":"B"}"#, .disappearingTimerChanged),
    (#""groupTerminateChangeUpdate":{"updaterAci":"B"}"#, .groupSettingsChanged),
    (#""genericGroupUpdate":{"updaterAci":"B"}"#, .unknown),
  ]) func `of a group is typed, with who did it and to whom`(update: String, type: EventType) throws {
    let filled = update.replacing(#":"B""#, with: #":"\#(Self.bronwen)""#).replacing(
      #":"C""#, with: #":"\#(Self.cai)""#)
    let event = try change(filled)
    #expect(event.type == type)
    if update.contains(#"updaterAci":"B"#) { #expect(event.actor?.name == "Bronwen Tal") }
    if update.contains(#"newMemberAci":"C"#) { #expect(event.targets.map(\.name) == ["Cai"]) }
    #expect(event.text.hasPrefix(String(update.dropFirst().prefix { $0 != "\"" })))
  }

  @Test func `of several changes is one event each, side by side in its bytes`() throws {
    let events = try events(
      #""groupChange":{"updates":[{"groupCreationUpdate":{}},{"groupNameUpdate":{"newGroupName":"Weir"}},{"groupMemberLeftUpdate":{"aci":"\#(Self.cai)"}}]}"#,
      chat: 2)
    #expect(events.map(\.type) == [.groupCreated, .groupTitleChanged, .memberLeft])
    #expect(zip(events, events.dropFirst()).allSatisfy { $0.source.end == $1.source.start })
    #expect(events[1].after == "Weir")
    #expect(events[0].conversation.title == "Sallow flood cell")
  }

  @Test func `over a link is a call in the link's own conversation`() throws {
    let event = try SignalParse(lines: [SignalSample.everything[9]]).events.first
    #expect(event?.type == .call)
    #expect(event?.conversation.title == "Weir call")
    #expect(event?.extra("call:id") == "77")
  }
}
