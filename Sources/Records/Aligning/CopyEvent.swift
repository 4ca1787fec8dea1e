// SPDX-License-Identifier: Apache-2.0

/// What an event of a copy says, for the rules that explain an absence.
struct CopyEvent: Sendable {
  let line: Int32
  let type: EventType
  /// Places among the copy's participants.
  let actor: Int32?
  let targets: [Int32]
  /// `after` as a number: seconds of a timer, items withheld.
  let number: Int?
}
