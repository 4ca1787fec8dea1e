// SPDX-License-Identifier: Apache-2.0
import Records

/// What a line of the service itself reports.
struct MetaEvent {
  let type: EventType
  var targets: [Participant]
  let after: String?

  init(_ type: EventType, _ targets: [Participant] = [], after: String? = nil) {
    (self.type, self.targets, self.after) = (type, targets, after)
  }
}
