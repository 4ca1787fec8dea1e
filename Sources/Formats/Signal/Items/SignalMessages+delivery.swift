// SPDX-License-Identifier: Apache-2.0
import Records

extension SignalMessages {
  /// Times, receipts, timers, pins.
  mutating func delivery(_ message: inout ParsedMessage) {
    if let incoming = item.node("incoming") {
      extras.put("received", at: incoming.number("dateReceived"))
      extras.put("server", at: incoming.number("dateServerSent"))
      extras.put("raw:read", if: incoming.flag("read"))
      extras.put("raw:sealedSender", if: incoming.flag("sealedSender"))
    }
    if let outgoing = item.node("outgoing") {
      extras.put("received", at: outgoing.number("dateReceived"))
      message.recipients = outgoing.nodes("sendStatus").compactMap { receipt($0) }
    }
    if let expires = item.number("expiresInMs"), expires != 0 { extras.put("expires:seconds", expires / 1000) }
    extras.put("expires:from", at: item.number("expireStartDate"))
    guard let pin = item.node("pinDetails") else { return }
    extras.put("pin:at", at: pin.number("pinnedAtTimestamp"))
    extras.put(
      "pin:expires", pin.flag("pinNeverExpires") ? "never" : SignalTime.iso(pin.number("pinExpiresAtTimestamp")))
  }

  private mutating func receipt(_ status: SignalNode) -> Recipient? {
    let states = ["pending", "sent", "delivered", "read", "viewed", "skipped", "failed"]
    let number = status.number("recipientId")
    let state = status.firstNode(among: states)
    // No time is known of a state that was never reached.
    extras.put(
      "receipt:\(state?.name ?? "pending"):\(people.name(number))", SignalTime.iso(status.number("timestamp")) ?? "")
    if let reason = state?.node.choice("reason") { extras.put("receipt:failure:\(people.name(number))", reason) }
    let isGroup = people[number]?.isGroup == true || origin.conversation.id.hasPrefix("group:")
    return people.participant(number).map { Recipient($0, role: isGroup ? .member : .to) }
  }
}
