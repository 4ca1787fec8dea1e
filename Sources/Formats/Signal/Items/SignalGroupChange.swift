// SPDX-License-Identifier: Apache-2.0
import Records

/// One change of a group, with who made it and whom it is about.
struct SignalGroupChange {
  private let name: String
  private let node: SignalNode
  private let people: SignalPeople
  private let changeTimer: (Int64) -> Int64?

  init(_ update: SignalNode, _ people: SignalPeople, _ changeTimer: @escaping (Int64) -> Int64?) {
    let first = update.fields.first
    name = first?.name ?? "groupChange"
    node = first.flatMap { update.node($0.name) } ?? SignalNode()
    (self.people, self.changeTimer) = (people, changeTimer)
  }

  var notice: SignalNotice { members ?? invitations ?? settings }

  private func who(_ field: String) -> Participant? { people.participant(account: node.bytes(field)) }
  private var updater: Participant? { who("updaterAci") }

  private var members: SignalNotice? {
    switch name {
    case "groupCreationUpdate": return SignalNotice(.groupCreated, name, actor: updater)
    case "groupMemberLeftUpdate": return SignalNotice(.memberLeft, name, actor: who("aci"), targets: [who("aci")])
    case "groupMemberRemovedUpdate":
      return SignalNotice(.memberRemoved, name, actor: who("removerAci"), targets: [who("removedAci")])
    case "groupMemberJoinedUpdate", "groupMemberJoinedByLinkUpdate":
      return SignalNotice(.memberJoined, name, actor: who("newMemberAci"), targets: [who("newMemberAci")])
    case "groupMemberAddedUpdate":
      var notice = SignalNotice(.memberAdded, name, actor: updater, targets: [who("newMemberAci")])
      notice.extras.put("invited:by", who("inviterAci").flatMap { $0.name ?? $0.address })
      return notice
    case "groupAdminStatusUpdate":
      let isGranted = node.flag("wasAdminStatusGranted")
      return SignalNotice(isGranted ? .adminGranted : .adminRevoked, name, actor: updater, targets: [who("memberAci")])
    default: return nil
    }
  }

  private var invitations: SignalNotice? {
    switch name {
    case "selfInvitedToGroupUpdate", "groupV2MigrationSelfInvitedUpdate":
      return SignalNotice(.memberInvited, name, actor: who("inviterAci"))
    case "selfInvitedOtherUserToGroupUpdate":
      return SignalNotice(
        .memberInvited, name, targets: [people.participant(serviceID: node.bytes("inviteeServiceId"))])
    case "groupUnknownInviteeUpdate":
      return count(SignalNotice(.memberInvited, name, actor: who("inviterAci")), "inviteeCount")
    case "groupInvitationAcceptedUpdate":
      var notice = SignalNotice(.memberJoined, name, actor: who("newMemberAci"), targets: [who("newMemberAci")])
      notice.extras.put("invited:by", who("inviterAci").flatMap { $0.name ?? $0.address })
      return notice
    case "groupInvitationDeclinedUpdate":
      return SignalNotice(.memberInvited, name, actor: who("inviteeAci"), after: "declined")
    case "groupSelfInvitationRevokedUpdate":
      return SignalNotice(.memberInvited, name, actor: who("revokerAci"), after: "revoked")
    case "groupInvitationRevokedUpdate":
      let invitees = node.nodes("invitees").map {
        people.participant(account: $0.bytes("inviteeAci") ?? $0.bytes("inviteePni"))
      }
      return SignalNotice(.memberInvited, name, actor: updater, targets: invitees, after: "revoked")
    case "groupV2MigrationInvitedMembersUpdate": return count(SignalNotice(.memberInvited, name), "invitedMembersCount")
    case "groupV2MigrationDroppedMembersUpdate": return count(SignalNotice(.memberRemoved, name), "droppedMembersCount")
    default: return requests
    }
  }

  private var requests: SignalNotice? {
    let requestor = who("requestorAci")
    switch name {
    case "groupJoinRequestUpdate": return SignalNotice(.joinRequested, name, actor: requestor)
    case "groupJoinRequestCanceledUpdate":
      return SignalNotice(.joinRequested, name, actor: requestor, after: "cancelled")
    case "groupSequenceOfRequestsAndCancelsUpdate":
      return count(SignalNotice(.joinRequested, name, actor: requestor, after: "cancelled"), "count")
    case "groupJoinRequestApprovalUpdate":
      let after = node.flag("wasApproved") ? "approved" : "rejected"
      return SignalNotice(.joinRequested, name, actor: updater, targets: [requestor], after: after)
    default: return nil
    }
  }

  private func count(_ notice: SignalNotice, _ field: String) -> SignalNotice {
    var notice = notice
    notice.extras.put("count", node.number(field))
    return notice
  }

  private var settings: SignalNotice {
    switch name {
    case "groupNameUpdate":
      let title = node.text("newGroupName")
      return SignalNotice(.groupTitleChanged, name, actor: updater, after: title ?? "", words: title)
    case "groupDescriptionUpdate":
      let words = node.text("newDescription")
      return SignalNotice(.groupDescriptionChanged, name, actor: updater, after: words ?? "", words: words)
    case "groupAvatarUpdate":
      return SignalNotice(.groupIconChanged, name, actor: updater, after: node.flag("wasRemoved") ? "removed" : nil)
    case "groupExpirationTimerUpdate":
      let after = node.number("expiresInMs") ?? 0
      let before = changeTimer(after)
      return SignalNotice(
        .disappearingTimerChanged, name, actor: updater, before: before.map { String($0 / 1000) },
        after: String(after / 1000))
    case "genericGroupUpdate", "groupChange": return SignalNotice(.unknown, name, actor: updater)
    default: return SignalNotice(.groupSettingsChanged, name, actor: updater, after: setting)
    }
  }

  private var setting: String? {
    switch name {
    case "groupMembershipAccessLevelChangeUpdate", "groupAttributesAccessLevelChangeUpdate",
      "groupMemberLabelAccessLevelChangeUpdate":
      node.choice("accessLevel") ?? "UNKNOWN"
    case "groupAnnouncementOnlyChangeUpdate": node.flag("isAnnouncementOnly") ? "administrators only" : "everyone"
    case "groupInviteLinkEnabledUpdate", "groupInviteLinkAdminApprovalUpdate":
      node.flag("linkRequiresAdminApproval") ? "link with approval" : "link without approval"
    case "groupInviteLinkDisabledUpdate": "no link"
    case "groupInviteLinkResetUpdate": "new link"
    case "groupTerminateChangeUpdate": "ended"
    default: nil
    }
  }
}
