// SPDX-License-Identifier: Apache-2.0

/// An event of one copy and the place of its entry in the order of all.
struct PlacedEvent {
  let copy: Int
  let place: Int
  let event: CopyEvent
}
