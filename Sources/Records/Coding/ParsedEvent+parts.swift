// SPDX-License-Identifier: Apache-2.0

extension ParsedEvent {
  var fields: EventParts {
    var there: EventParts = []
    if actor != nil { there.insert(.actor) }
    if sentAt != nil { there.insert(.sentAt) }
    if !targets.isEmpty { there.insert(.targets) }
    if before != nil { there.insert(.before) }
    if after != nil { there.insert(.after) }
    if !extras.isEmpty { there.insert(.extras) }
    return there
  }
}
