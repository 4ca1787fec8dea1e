// SPDX-License-Identifier: Apache-2.0

/// Where a field comes from.
package enum MappingRule: Sendable, Hashable {
  /// Columns, or paths of members with dots between ("sender.name"); several are joined by a space.
  case from([String])
  /// The same in every row.
  case constant(String)

  /// The columns or paths it reads.
  package var places: [String] {
    if case .from(let places) = self { places } else { [] }
  }
}
