// SPDX-License-Identifier: Apache-2.0
import Records

/// What one update message says, before it becomes an event.
struct SignalNotice {
  var type: EventType
  /// The update's own name in Backup.proto: Signal exports no words for them.
  let name: String
  var actor: Participant?
  var targets: [Participant] = []
  var before: String?
  var after: String?
  /// Words the update carries: a new name, a question.
  var words: String?
  var extras = SignalExtras()

  init(
    _ type: EventType, _ name: String, actor: Participant? = nil, targets: [Participant?] = [], before: String? = nil,
    after: String? = nil, words: String? = nil
  ) {
    (self.type, self.name, self.actor, self.targets) = (type, name, actor, targets.compactMap { $0 })
    (self.before, self.after, self.words) = (before, after, words)
  }
}
