// SPDX-License-Identifier: Apache-2.0
import Records

extension Department {
  /// Who has an account in the demonstration: those who hand in, and one person an office.
  static var people: [(name: String, address: String, roles: Set<Role>)] {
    [
      (Cast.name("ada"), address("ada"), [.official]),
      (Cast.name("ben"), address("ben"), [.official]),
      (Cast.name("maren"), address("maren"), [.official]),
      (Cast.name("callum"), address("callum"), [.official]),
      (Cast.name("priya"), address("priya"), [.official]),
      (Cast.name("jonas"), address("jonas"), [.official]),
      ("Grace Lindqvist", "grace.lindqvist@\(domain)", [.recordsManager]),
      ("Tomasz Wilk", "tomasz.wilk@\(domain)", [.informationOfficer]),
      ("Imani Clarke", "imani.clarke@\(domain)", [.secondReader]),
      ("Hugh Pemberton", "hugh.pemberton@\(domain)", [.legalAdviser]),
      ("Leila Farouk", "leila.farouk@\(domain)", [.qualifiedPerson]),
      ("Sunita Rao", "sunita.rao@\(domain)", [.security]),
      ("Ruth Osei", "ruth.osei@\(domain)", [.headOfAuthority]),
      ("Felix Moreau", "felix.moreau@\(domain)", [.auditor]),
      ("Noor Haddad", "noor.haddad@\(domain)", [.administrator]),
    ]
  }

  /// The official address of someone of the cast.
  static func address(_ key: String) -> String {
    Cast.name(key).lowercased().split(separator: " ").joined(separator: ".") + "@\(domain)"
  }

  private static let domain = "rivers.example"
}
