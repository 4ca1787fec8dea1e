// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Telling the security role that something is in quarantine (NCC-5); the program's own use, nobody is shown anything.
extension Office {
  /// Official addresses of those who see the quarantine.
  package func securityAddresses() throws -> [String] {
    try desk.people().map(\.person).filter { $0.isActive && !$0.isGuest && Subject($0).may(.seeQuarantine) }
      .compactMap(\.address)
  }

  /// Whether anything waits in quarantine that nobody has settled.
  package func hasQuarantined() throws -> Bool { try !unsettledQuarantine().isEmpty }
}
