// SPDX-License-Identifier: Apache-2.0

/// Shared, never changed.
final class ParticipantBody: Sendable {
  let name: String?
  let address: String?
  let isSelf: Bool?

  init(_ name: String?, _ address: String?, _ isSelf: Bool?) {
    self.name = name
    self.address = address
    self.isSelf = isSelf
  }
}
