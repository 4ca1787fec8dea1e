// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@Suite struct `A role` {
  /// Written here anew, from what the house promises; not from the program.
  static let readers: Set<Role> = [
    .recordsManager, .informationOfficer, .secondReader, .legalAdviser, .qualifiedPerson, .security, .headOfAuthority,
  ]
  static let reading: Set<Right> = [.readRecords, .manageDeposits, .seeQuarantine, .sortMail, .sampleSignificance]

  @Test(arguments: [Role.administrator, .auditor, .official]) func `that keeps or audits reads no message`(role: Role) {
    #expect(role.rights.isDisjoint(with: Self.reading))
  }

  @Test(arguments: Role.allCases) func `reads records if it is one of seven`(role: Role) {
    #expect(role.rights.contains(.readRecords) == Self.readers.contains(role))
  }

  @Test(arguments: Role.allCases, [Role.administrator, .auditor])
  func `that reads does not go with one that keeps or audits`(role: Role, apart: Role) {
    #expect((Role.conflict(in: [role, apart]) != nil) == Self.readers.contains(role))
  }

  @Test func `alone sees what is quarantined`() {
    #expect(Role.allCases.filter { $0.rights.contains(.seeQuarantine) } == [.security])
  }
}
