// SPDX-License-Identifier: Apache-2.0
import Records

/// Makes events of update messages: one each, a group's batch one for each change.
struct SignalEvents {
  let people: SignalPeople
  let origin: ItemOrigin
  let item: SignalNode
  /// Notes a timer's change; returns the timer before it, in milliseconds.
  let changeTimer: (Int64) -> Int64?

  private static let updates = [
    "simpleUpdate", "groupChange", "expirationTimerChange", "profileChange", "threadMerge", "sessionSwitchover",
    "individualCall", "groupCall", "learnedProfileChange", "pollTerminate", "pinMessage",
  ]

  func make() -> [ParsedEvent] {
    guard let update = item.node("updateMessage")?.firstNode(among: Self.updates) else {
      return [event(SignalNotice(.unknown, "update"), item.range)]
    }
    guard update.name == "groupChange" else { return [event(notice(update), item.range)] }
    return changes(update.node.nodes("updates"))
  }

  // MARK: - One update

  private func notice(_ update: (name: String, node: SignalNode)) -> SignalNotice {
    let (name, node) = update
    switch name {
    case "simpleUpdate": return simple(node.choice("type") ?? "UNKNOWN")
    case "expirationTimerChange": return timer(name, node, by: author)
    case "profileChange":
      return SignalNotice(
        .profileChanged, name, actor: author, before: node.text("previousName"), after: node.text("newName"))
    case "learnedProfileChange":
      let before = node.number("e164").map { "+\($0)" } ?? node.text("username")
      return SignalNotice(.profileChanged, name, actor: author, before: before)
    case "threadMerge":
      return SignalNotice(.sessionChanged, name, actor: author, before: node.number("previousE164").map { "+\($0)" })
    case "sessionSwitchover":
      return SignalNotice(.sessionChanged, name, actor: author, before: node.number("e164").map { "+\($0)" })
    case "individualCall": return individualCall(node)
    case "groupCall": return groupCall(node)
    case "pollTerminate": return pollEnd(node)
    case "pinMessage": return pin(node)
    default: return SignalNotice(.unknown, name)
    }
  }

  private var author: Participant? { people.participant(item.number("authorId")) }

  private func simple(_ type: String) -> SignalNotice {
    var notice = SignalNotice(.unknown, type, actor: author)
    switch type {
    case "IDENTITY_UPDATE": notice.type = .securityCodeChanged
    case "IDENTITY_VERIFIED": (notice.type, notice.after) = (.securityCodeChanged, "verified")
    case "IDENTITY_DEFAULT": (notice.type, notice.after) = (.securityCodeChanged, "unverified")
    case "CHANGE_NUMBER": notice.type = .numberChanged
    case "END_SESSION", "CHAT_SESSION_REFRESH": notice.type = .sessionChanged
    case "BAD_DECRYPT", "UNSUPPORTED_PROTOCOL_MESSAGE": notice.type = .messageUnreadable
    case "BLOCKED": notice.type = .contactBlocked
    case "UNBLOCKED": notice.type = .contactUnblocked
    case "JOINED_SIGNAL", "REPORTED_SPAM", "MESSAGE_REQUEST_ACCEPTED", "PAYMENTS_ACTIVATED",
      "PAYMENT_ACTIVATION_REQUEST", "RELEASE_CHANNEL_DONATION_REQUEST":
      notice.type = .accountNotice
    default: break
    }
    return notice
  }

  private func timer(_ name: String, _ node: SignalNode, by actor: Participant?) -> SignalNotice {
    let after = node.number("expiresInMs") ?? 0
    let before = changeTimer(after)
    return SignalNotice(
      .disappearingTimerChanged, name, actor: actor, before: before.map { String($0 / 1000) },
      after: String(after / 1000))
  }

  private func pollEnd(_ node: SignalNode) -> SignalNotice {
    var notice = SignalNotice(.pollEnded, "pollTerminate", actor: author, words: node.text("question"))
    notice.extras.put("poll:id", target(node, by: item.number("authorId")))
    return notice
  }

  private func pin(_ node: SignalNode) -> SignalNotice {
    var notice = SignalNotice(.messagePinned, "pinMessage", actor: author)
    notice.extras.put("pin:message", target(node, by: node.number("authorId")))
    return notice
  }

  /// The native id of the message an update speaks of.
  private func target(_ node: SignalNode, by author: Int64?) -> String? {
    node.number("targetSentTimestamp").map { "\(people.key(author)):\($0)" }
  }

  private func individualCall(_ node: SignalNode) -> SignalNotice {
    var notice = SignalNotice(.call, "individualCall", actor: author)
    notice.extras.put("call:kind", node.choice("type") == "VIDEO_CALL" ? "video" : "voice")
    notice.extras.put("call:direction", node.choice("direction")?.lowercased())
    notice.extras.put("call:outcome", node.choice("state")?.lowercased())
    notice.extras.put("call:started", at: node.number("startedCallTimestamp"))
    notice.extras.put("call:id", node.number("callId").map { String(UInt64(bitPattern: $0)) })
    return notice
  }

  private func groupCall(_ node: SignalNode) -> SignalNotice {
    let starter = people.participant(node.number("startedCallRecipientId"))
    let ringer = people.participant(node.number("ringerRecipientId"))
    var notice = SignalNotice(.call, "groupCall", actor: starter ?? ringer)
    notice.extras.put("call:kind", "group")
    notice.extras.put("call:outcome", node.choice("state")?.lowercased())
    notice.extras.put("call:started", at: node.number("startedCallTimestamp"))
    notice.extras.put("call:ended", at: node.number("endedCallTimestamp"))
    notice.extras.put(
      "call:seconds", SignalEvents.seconds(node.number("startedCallTimestamp"), node.number("endedCallTimestamp")))
    notice.extras.put("call:ringer", ringer.flatMap { $0.name ?? $0.address })
    notice.extras.put("call:id", node.number("callId").map { String(UInt64(bitPattern: $0)) })
    return notice
  }

  static func seconds(_ start: Int64?, _ end: Int64?) -> Int64? {
    guard let start, let end, start > 0, end >= start else { return nil }
    return (end - start) / 1000
  }

  // MARK: - A group's batch

  /// Each change has its own part of the frame's bytes: the first from its start, the last to its end.
  private func changes(_ updates: [SignalNode]) -> [ParsedEvent] {
    guard !updates.isEmpty else { return [event(SignalNotice(.unknown, "groupChange"), item.range)] }
    var start = item.range.lowerBound
    return updates.enumerated().map { number, update in
      let isLast = number + 1 == updates.count
      let end =
        isLast ? item.range.upperBound : max(start, min(updates[number + 1].range.lowerBound, item.range.upperBound))
      defer { start = end }
      return event(SignalGroupChange(update, people, changeTimer).notice, start..<end)
    }
  }

  private func event(_ notice: SignalNotice, _ range: Range<Int>) -> ParsedEvent {
    var event = ParsedEvent(
      seq: 0, origin: origin, start: range.lowerBound, end: range.upperBound,
      sentAt: SignalTime.stamp(item.number("dateSent")), type: notice.type,
      text: notice.words.map { "\(notice.name): \($0)" } ?? notice.name)
    (event.actor, event.targets) = (notice.actor, notice.targets)
    (event.before, event.after) = (notice.before, notice.after)
    var extras = notice.extras
    if let incoming = item.node("incoming") {
      extras.put("received", at: incoming.number("dateReceived"))
      extras.put("server", at: incoming.number("dateServerSent"))
    }
    if let expires = item.number("expiresInMs"), expires != 0 { extras.put("expires:seconds", expires / 1000) }
    event.extras = extras.all
    return event
  }
}
