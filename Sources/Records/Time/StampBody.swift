// SPDX-License-Identifier: Apache-2.0

/// Shared, never changed.
final class StampBody: Sendable {
  let values: StampValues
  init(_ values: StampValues) { self.values = values }
}
