// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What a group's or a profile's system line says, in the database's own coding: `message_extras`, or the body in base64.
struct SignalLegacyUpdate {
  /// Changes of a group in the words of Backup.proto; empty where the row says none.
  let changes: [SignalNode]
  let profile: (before: String?, after: String?)?

  /// Keys are in these too (`GroupContextV2.masterKey`): what is not in the tables is not read.
  private static let tables = """
    MessageExtras 1:gv2UpdateDescription/GV2UpdateDescription 3:profileChangeDetails/ProfileChangeDetails
    GV2UpdateDescription 1:gv2ChangeDescription/DecryptedGroupV2Context 2:groupChangeUpdate/GroupChangeChatUpdate
    DecryptedGroupV2Context 2:change/DecryptedGroupChange
    DecryptedGroupChange 1:editor/x 3:newMembers*/DecryptedMember 4:deleteMembers*/x 5:modifyMemberRoles*/DecryptedMember 7:newPendingMembers*/DecryptedMember 9:promotePendingMembers*/DecryptedMember 10:newTitle/DecryptedString 11:newAvatar/DecryptedString 12:newTimer/DecryptedTimer 16:newRequestingMembers*/DecryptedMember 20:newDescription/DecryptedString
    DecryptedMember 1:uuid/x 2:role/@Role
    DecryptedString 1:value/s
    DecryptedTimer 1:duration
    ProfileChangeDetails 1:profileNameChange/StringChange 2:learnedProfileName/StringChange
    StringChange 1:previous/s 2:newValue/s
    """
  private static let schema = SignalSchema(
    messages: [tables, SignalSchema.updates], choices: SignalSchema.enumerations)

  init(extras: [UInt8]?, body: String?) {
    var reader = SignalFrameReader(schema: Self.schema)
    let node = extras.map { reader.node($0[...], at: 0, of: "MessageExtras") }
    let coded = body.flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) } ?? []
    let group = node?.node("gv2UpdateDescription")
    let context = group?.node("gv2ChangeDescription") ?? reader.node(coded[...], at: 0, of: "DecryptedGroupV2Context")
    changes = group?.node("groupChangeUpdate")?.nodes("updates") ?? Self.changes(context.node("change"))
    let details = node?.node("profileChangeDetails") ?? reader.node(coded[...], at: 0, of: "ProfileChangeDetails")
    profile = (details.node("profileNameChange") ?? details.node("learnedProfileName")).map {
      ($0.text("previous"), $0.text("newValue"))
    }
  }

  // MARK: - The older coding in the words of the newer

  private static func changes(_ change: SignalNode?) -> [SignalNode] {
    guard let change else { return [] }
    let editor = change["editor"].map { [("updaterAci", $0)] } ?? []
    return members(change, editor) + settings(change, editor)
  }

  private static func members(_ change: SignalNode, _ editor: [(String, SignalValue)]) -> [SignalNode] {
    var all = (change.nodes("newMembers") + change.nodes("promotePendingMembers")).map { member in
      let isOwn = member["uuid"] == change["editor"]
      return update(
        isOwn ? "groupMemberJoinedUpdate" : "groupMemberAddedUpdate", editor + [("newMemberAci", member["uuid"])])
    }
    if case .list(let gone)? = change["deleteMembers"] {
      all += gone.map { member in
        guard member != change["editor"] else { return update("groupMemberLeftUpdate", [("aci", member)]) }
        return update("groupMemberRemovedUpdate", [("removerAci", change["editor"]), ("removedAci", member)])
      }
    }
    all += change.nodes("modifyMemberRoles").map { member in
      let isGranted = member.choice("role") == "ADMINISTRATOR"
      return update(
        "groupAdminStatusUpdate", editor + [("memberAci", member["uuid"]), ("wasAdminStatusGranted", .flag(isGranted))])
    }
    all += change.nodes("newPendingMembers").map {
      update("selfInvitedOtherUserToGroupUpdate", [("inviteeServiceId", $0["uuid"])])
    }
    return all
      + change.nodes("newRequestingMembers").map { update("groupJoinRequestUpdate", [("requestorAci", $0["uuid"])]) }
  }

  private static func settings(_ change: SignalNode, _ editor: [(String, SignalValue)]) -> [SignalNode] {
    var all: [SignalNode] = []
    if let title = change.node("newTitle") {
      all.append(update("groupNameUpdate", editor + [("newGroupName", title["value"])]))
    }
    if let words = change.node("newDescription") {
      all.append(update("groupDescriptionUpdate", editor + [("newDescription", words["value"])]))
    }
    if change.node("newAvatar") != nil { all.append(update("groupAvatarUpdate", editor)) }
    if let timer = change.node("newTimer") {
      let duration = min(timer.number("duration") ?? 0, Int64(UInt32.max)) * 1000
      all.append(update("groupExpirationTimerUpdate", editor + [("expiresInMs", .number(duration))]))
    }
    return all
  }

  private static func update(_ name: String, _ fields: [(String, SignalValue?)]) -> SignalNode {
    let node = SignalNode(fields: fields.compactMap { name, value in value.map { .init(name: name, value: $0) } })
    return SignalNode(fields: [.init(name: name, value: .node(node))])
  }
}
