// SPDX-License-Identifier: Apache-2.0

/// Shared, never changed.
final class RareMessage: Sendable {
  let fields: RareMessageFields
  init(_ fields: RareMessageFields) { self.fields = fields }
}
