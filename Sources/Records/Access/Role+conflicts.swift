// SPDX-License-Identifier: Apache-2.0

extension Role {
  /// Why one person cannot have all of `roles`; nil when they can.
  ///
  /// Who keeps accounts or audits reads no message: not by a second role either.
  package static func conflict(in roles: Set<Role>) -> String? {
    guard let apart = roles.sorted().last(where: { $0 == .administrator || $0 == .auditor }) else { return nil }
    guard let reader = roles.sorted().first(where: { $0.rights.contains(.readRecords) }) else { return nil }
    return "\(apart.title) and \(reader.title.lowercased()) cannot be one person: the first reads no message"
  }
}
