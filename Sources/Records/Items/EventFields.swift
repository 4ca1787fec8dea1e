// SPDX-License-Identifier: Apache-2.0

/// What a `ParsedEvent` holds; two are equal when all but the origin, compared by value elsewhere, are.
struct EventFields: Sendable, Equatable {
  var seq: Int
  var origin: ItemOrigin
  var start: Int
  var end: Int
  var sentAt: Stamp?
  var type: EventType
  var actor: Participant?
  var targets: [Participant] = []
  var before: String?
  var after: String?
  var text: String
  var extras: [Extra] = []

  static func == (a: EventFields, b: EventFields) -> Bool {
    a.seq == b.seq && a.sentAt == b.sentAt && a.type == b.type && a.actor == b.actor && a.targets == b.targets
      && a.before == b.before && a.after == b.after && a.text == b.text && a.extras == b.extras
  }
}
